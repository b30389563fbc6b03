using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Counts a round again as it stood at the end of a past day, from the base rows alone: people where they worked, the tree of units,
/// absences by their dates, openings, signatures, cancellations and refusals by their time. What was recorded later for that day
/// changes this count; the leaves of that day stay what they were.
/// </summary>
public sealed class CoverageAsOf(PaktaDb db)
{
    /// <summary>Null if the unit did not belong to the round that day.</summary>
    /// <param name="campaign">The round.</param>
    /// <param name="unit">Top of what is counted.</param>
    /// <param name="day">A civil date in the zone of the round.</param>
    /// <param name="zone">That zone.</param>
    public async Task<PastCoverage?> CountAsync(Campaign campaign, UnitId unit, DateOnly day, IndonesianZone zone, CancellationToken cancel)
    {
        var tree = await TreeAsOf.LoadAsync(db, day, cancel);
        if (!tree.Units.TryGetValue(unit, out var top) || !tree.Units.TryGetValue(campaign.RootUnitId, out var root)) return null;
        if (!UnitPath.IsWithin(top.Path, root.Path)) return null;
        var moment = RoundMoment.EndOf(day, zone);
        var past = await PastRecords.LoadAsync(db, day, cancel);
        var merged = await MergedRecords.LoadAsync(db, moment, campaign.Id, cancel);
        var doors = await DoorsAsync(campaign, tree, root, moment, cancel);
        var units = tree.Below(unit).ToList();
        var own = units.ToDictionary(u => u.Id, _ => default(CoverageCount));
        var people = past.Of(db, [.. own.Keys], day);
        await foreach (var row in moment.Rows(db, campaign.Id, people, db.Units).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var place = past.UnitOf(row);
            if (!own.ContainsKey(place) || merged.HasEnded(row.Id) || !campaign.Signers.Includes(past.StatusOf(row))) continue;
            var signed = row.SignatureId is not null || merged.SignatureOf(row.Id) is not null;
            own[place] += row.Facts(true, signed, doors.IsOpen(row.Id, place)).Count;
        }
        return new PastCoverage(day, top, units, own);
    }

    private async Task<Doors> DoorsAsync(Campaign campaign, TreeAsOf tree, UnitAsOf root, RoundMoment moment, CancellationToken cancel)
    {
        var open = await moment.Opened(db, campaign.Id).ToHashSetAsync(cancel);
        var posts = await moment.Heads(db).Select(a => new { Person = a.PersonId!.Value, a.UnitId }).ToListAsync(cancel);
        return new Doors(campaign, open, posts.Select(p => (p.Person, Unit: tree.Units[p.UnitId])).Where(p => UnitPath.IsWithin(p.Unit.Path, root.Path))
            .ToLookup(p => p.Person, p => new Doors.Post(p.Person, p.Unit.Id, p.Unit.ParentId, p.Unit.Kind)));
    }
}

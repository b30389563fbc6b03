using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>Why a past day is counted otherwise today than it was then.</summary>
public sealed class CorrectionsSince(PaktaDb db)
{
    /// <param name="units">Units whose people and own changes are meant.</param>
    /// <param name="day">The past day.</param>
    /// <param name="zone">Zone of the round.</param>
    public async Task<IReadOnlyList<Correction>> ListAsync(UnitId[] units, DateOnly day, IndonesianZone zone, CancellationToken cancel)
    {
        var end = RoundMoment.EndOf(day, zone).Until;
        var people = db.People.Where(p => EF.Parameter(units).Contains(p.UnitId));
        var moves = db.PersonChanges.Where(c => c.Kind == PersonChangeKind.Moved && c.AppliedAt != null && c.From <= day && c.AppliedAt > end)
            .Where(c => EF.Parameter(units).Contains(c.FromUnitId!.Value) || EF.Parameter(units).Contains(c.ToUnitId!.Value)).Select(c => c.AppliedAt!.Value);
        var exempt = db.Exemptions.Where(e => people.Any(p => p.Id == e.PersonId));
        var postponed = db.Postponements.Where(o => people.Any(p => p.Id == o.PersonId));
        var tree = db.UnitVersions.Where(v => v.AppliedAt != null && v.From <= day && v.From > UnitVersion.Beginning && v.AppliedAt > end && EF.Parameter(units).Contains(v.UnitId));
        var found = new List<Correction?>
        {
            await OfAsync(CorrectionKind.Moved, moves, cancel),
            await OfAsync(CorrectionKind.Exempted, exempt.Where(e => e.From <= day && e.ConfirmedAt > end).Select(e => e.ConfirmedAt!.Value), cancel),
            await OfAsync(CorrectionKind.Returned, exempt.Where(e => e.ConfirmedAt != null && e.ReturnsOn <= day && e.EndedAt > end).Select(e => e.EndedAt!.Value), cancel),
            await OfAsync(CorrectionKind.Postponed, postponed.Where(p => p.From <= day && p.GivenAt > end).Select(p => p.GivenAt), cancel),
            await OfAsync(CorrectionKind.Back, postponed.Where(p => p.ReturnsOn <= day && p.EndedAt > end).Select(p => p.EndedAt!.Value), cancel),
            await OfAsync(CorrectionKind.Merged, db.Mergers.Where(m => people.Any(p => p.Id == m.EndingId) && m.From <= day && m.ConfirmedAt > end).Select(m => m.ConfirmedAt!.Value), cancel),
            await OfAsync(CorrectionKind.Unit, tree.Select(v => v.AppliedAt!.Value), cancel),
        };
        return [.. found.OfType<Correction>()];
    }

    private static async Task<Correction?> OfAsync(CorrectionKind kind, IQueryable<DateTimeOffset> recorded, CancellationToken cancel)
    {
        var count = await recorded.CountAsync(cancel);
        return count == 0 ? null : new Correction(kind, count, await recorded.MaxAsync(cancel));
    }
}

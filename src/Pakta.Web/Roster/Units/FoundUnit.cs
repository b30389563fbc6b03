using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>A new unit. Ahead of its day it holds its code and its place, but does not stand. Null: done.</summary>
public sealed class FoundUnit(PaktaDb db, UnitPast past, UnitHistory history, MemberRoll roll, UnitRoll units)
{
    private const int Batch = 1000;

    /// <param name="unit">Made, not yet stored.</param>
    /// <param name="parent">Unit above; null: a root.</param>
    /// <param name="splitFrom">Unit whose people or children it takes.</param>
    /// <param name="stamp">From when, by whom.</param>
    public async Task<UnitRefusal?> RunAsync(Unit unit, Unit? parent, Unit? splitFrom, UnitStamp stamp, CancellationToken cancel)
    {
        if (await RefuseAsync(unit, parent, stamp, cancel) is { } refused) return refused;
        var taken = await db.Units.Where(u => u.Code == unit.Code).Select(u => u.Name).FirstOrDefaultAsync(cancel);
        if (taken is not null) return new UnitCodeIsTaken(unit.Code, taken);
        var change = splitFrom is null ? UnitChange.Founded : UnitChange.Split;
        if (stamp.IsAhead)
        {
            unit.Close(UnitVersion.Beginning);
            db.Units.Add(unit);
            await history.PlanAsync(unit, change, stamp, cancel, other: splitFrom?.Id);
            return null;
        }
        db.Units.Add(unit);
        history.Add(unit, change, stamp, splitFrom?.Id);
        await db.SaveChangesAsync(cancel);
        await OpenLikeAsync(unit, splitFrom, stamp, cancel);
        return null;
    }

    /// <summary>Units of a list, parents first. The very first list of a deployment only writes down what has always been.</summary>
    internal async Task AddAsync(IEnumerable<Unit> units, bool isFirst, Func<Unit, UnitStamp> stamp, CancellationToken cancel)
    {
        foreach (var some in units.Chunk(Batch))
        {
            foreach (var unit in some)
            {
                db.Units.Add(unit);
                if (!isFirst) history.Add(unit, UnitChange.Founded, stamp(unit));
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    internal async Task<UnitRefusal?> RefuseAsync(Unit unit, Unit? parent, UnitStamp stamp, CancellationToken cancel)
    {
        if (parent is null) return null;
        if (parent.ClosedFrom is not null) return new UnitIsClosed(parent.Name);
        return unit.Path.Length > UnitPath.Longest ? new UnitPathIsTooLong() : await past.StoodAsync(parent, stamp.From, cancel);
    }

    /// <summary>The day of a planned founding has come.</summary>
    internal async Task StandAsync(Unit unit, Unit? splitFrom, UnitStamp stamp, CancellationToken cancel)
    {
        unit.Stand();
        await db.SaveChangesAsync(cancel);
        await OpenLikeAsync(unit, splitFrom, stamp, cancel);
        // Units and people that go along have plans of their own for that day.
        if (splitFrom is not null) await units.SplitAsync(splitFrom.Id, unit.Id, cancel);
    }

    // Who could sign before the split can sign after it.
    private async Task OpenLikeAsync(Unit unit, Unit? source, UnitStamp stamp, CancellationToken cancel)
    {
        if (source is null) return;
        var rounds = await db.Campaigns.Where(c => c.State == CampaignState.Open).Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { Campaign = c, u.Path })
            .ToListAsync(cancel);
        foreach (var round in rounds.Where(r => UnitPath.IsWithin(unit.Path, r.Path)))
        {
            var opening = await db.UnitOpenings.AsNoTracking().FirstOrDefaultAsync(o => o.CampaignId == round.Campaign.Id && o.UnitId == source.Id, cancel);
            if (opening is null) continue;
            db.UnitOpenings.Add(UnitOpening.Create(round.Campaign.Id, unit.Id, opening.Manner, stamp.Now, stamp.By, opening.Reason, opening.Message, opening.Deadline));
            await db.SaveChangesAsync(cancel);
            await roll.UnitsOpenedAsync(round.Campaign, [unit.Id], cancel);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>A unit hangs below another, with all that hangs below it: one statement, however many there are. Null: done.</summary>
public sealed class MoveUnit(PaktaDb db, UnitPast past, UnitHistory history, UnitRoll roll)
{
    public async Task<UnitRefusal?> RunAsync(Unit unit, Unit parent, UnitStamp stamp, CancellationToken cancel)
    {
        if (await RefuseAsync(unit, parent, stamp, cancel) is { } refused) return refused;
        if (stamp.IsAhead)
        {
            await history.PlanAsync(unit, UnitChange.Moved, stamp, cancel, parent: parent.Id);
            return null;
        }
        await history.BeginAsync(unit, stamp, cancel);
        await DoAsync(unit, parent, cancel);
        history.Add(unit, UnitChange.Moved, stamp);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    internal async Task<UnitRefusal?> RefuseAsync(Unit unit, Unit parent, UnitStamp stamp, CancellationToken cancel)
    {
        if (unit.ClosedFrom is not null) return new UnitIsClosed(unit.Name);
        if (!await StandsAsync(parent, stamp, cancel)) return new UnitIsClosed(parent.Name);
        var longest = await db.Units.Below(unit.Path).MaxAsync(u => u.Path.Length, cancel);
        if (UnitRules.Move(unit, parent, longest) is { } impossible) return impossible;
        if (await RootedAsync(unit, parent, cancel) is { } rooted) return rooted;
        if (await past.RefuseAsync(unit, stamp.From, cancel) is { } later) return later;
        if (stamp.IsAhead) return null;
        if (await past.StoodAsync(parent, stamp.From, cancel) is { } young) return young;
        return await past.WasBelowAsync(parent, unit, stamp.From, stamp.Today, cancel) ? new UnitBelowItself(unit.Name, parent.Name) : null;
    }

    internal async Task DoAsync(Unit unit, Unit parent, CancellationToken cancel)
    {
        var old = unit.Path;
        unit.MoveBelow(parent);
        await db.SaveChangesAsync(cancel);
        await UnitPaths.RebaseAsync(db, old, unit.Path, cancel);
        await roll.MovedAsync(unit.Id, old, cancel);
    }

    // A split ahead of its day hangs units below one that will stand by then.
    private async Task<bool> StandsAsync(Unit parent, UnitStamp stamp, CancellationToken cancel) => parent.ClosedFrom is null
        || (stamp.IsAhead && await db.UnitVersions.AnyAsync(v => v.UnitId == parent.Id && v.AppliedAt == null && v.From <= stamp.From
            && (v.Change == UnitChange.Founded || v.Change == UnitChange.Split), cancel));

    // Out of its agency a round would run under another head of agency than the one who opened it.
    private async Task<UnitRefusal?> RootedAsync(Unit unit, Unit parent, CancellationToken cancel)
    {
        if (UnitPath.Codes(unit.Path)[0] == UnitPath.Codes(parent.Path)[0]) return null;
        var round = await db.Campaigns.Where(c => c.RootUnitId == unit.Id && c.State != CampaignState.Closed && c.State != CampaignState.Cancelled)
            .Select(c => c.Title).FirstOrDefaultAsync(cancel);
        return round is null ? null : new UnitIsRootOfRound(unit.Name, round);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// A unit ends: empty, or its people and the units below go to another one. Its row, code and address stay for what refers to it.
/// Null: done.
/// </summary>
public sealed class EndUnit(PaktaDb db, UnitPast past, UnitHistory history, MoveUnit move, UnitPeople people, UnitSpellings spellings, UnitRoll roll)
{
    public async Task<UnitRefusal?> RunAsync(Unit unit, Unit? into, UnitStamp stamp, CancellationToken cancel)
    {
        if (await RefuseAsync(unit, into, stamp, null, cancel) is { } refused) return refused;
        var change = into is null ? UnitChange.Closed : UnitChange.Merged;
        if (stamp.IsAhead)
        {
            await history.PlanAsync(unit, change, stamp, cancel, other: into?.Id);
            return null;
        }
        await history.BeginAsync(unit, stamp, cancel);
        if (await DoAsync(unit, into, stamp, cancel) is { } stuck) return stuck;
        history.Add(unit, change, stamp, into?.Id);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <param name="plan">The planned end itself when its day has come.</param>
    internal async Task<UnitRefusal?> RefuseAsync(Unit unit, Unit? into, UnitStamp stamp, Guid? plan, CancellationToken cancel)
    {
        if (unit.ClosedFrom is not null) return new UnitIsClosed(unit.Name);
        if (into?.ClosedFrom is not null) return new UnitIsClosed(into.Name);
        if (into is not null && UnitPath.IsWithin(into.Path, unit.Path)) return new UnitBelowItself(unit.Name, into.Name);
        var round = await db.Campaigns.Where(c => c.RootUnitId == unit.Id && c.State != CampaignState.Closed && c.State != CampaignState.Cancelled)
            .Select(c => c.Title).FirstOrDefaultAsync(cancel);
        if (round is not null) return new UnitIsRootOfRound(unit.Name, round);
        if (await db.UnitVersions.AnyAsync(v => v.AppliedAt == null && v.Id != plan && (v.UnitId == unit.Id || v.OtherUnitId == unit.Id || v.ParentId == unit.Id), cancel))
            return new UnitHasPlans(unit.Name);
        if (await past.RefuseAsync(unit, stamp.From, cancel) is { } later) return later;
        if (into is not null) return await past.StoodAsync(into, stamp.From, cancel);
        return stamp.IsAhead ? null : await OccupiedAsync(unit, cancel);
    }

    /// <summary>What was done so far is undone by the caller's transaction if a unit below can't move.</summary>
    internal async Task<UnitRefusal?> DoAsync(Unit unit, Unit? into, UnitStamp stamp, CancellationToken cancel)
    {
        if (into is not null)
        {
            foreach (var child in await db.Units.Where(u => u.ParentId == unit.Id && u.ClosedFrom == null).OrderBy(u => u.Code).ToListAsync(cancel))
                if (await move.RunAsync(child, into, stamp, cancel) is { } stuck) return stuck;
            await people.MoveAllAsync(unit, into, stamp, cancel);
            await spellings.PassOnAsync(unit, into, stamp, cancel);
        }
        else
        {
            await spellings.DropAsync(unit, cancel);
        }
        unit.Close(stamp.From);
        await EndPostsAsync(unit, stamp, cancel);
        await db.SaveChangesAsync(cancel);
        await (into is null ? roll.ClosedAsync(unit.Id, cancel) : roll.MergedAsync(unit.Id, into.Id, cancel));
        return null;
    }

    private async Task<UnitRefusal?> OccupiedAsync(Unit unit, CancellationToken cancel)
    {
        if (await db.Units.CountAsync(u => u.ParentId == unit.Id && u.ClosedFrom == null, cancel) is > 0 and var below) return new UnitHasUnitsBelow(unit.Name, below);
        if (await db.People.CountAsync(p => p.UnitId == unit.Id && p.MergedInto == null, cancel) is > 0 and var count) return new UnitHasPeople(unit.Name, count);
        return await db.PersonChanges.AnyAsync(c => c.ToUnitId == unit.Id && c.AppliedAt == null, cancel) ? new UnitHasPlans(unit.Name) : null;
    }

    private async Task EndPostsAsync(Unit unit, UnitStamp stamp, CancellationToken cancel)
    {
        foreach (var post in await db.Appointments.Where(a => a.UnitId == unit.Id && a.EndedAt == null).ToListAsync(cancel)) post.End(stamp.Now, stamp.By);
        var last = stamp.From.AddDays(-1);
        foreach (var post in await db.ExtraPosts.Where(p => p.UnitId == unit.Id && (p.Until == null || p.Until > last)).ToListAsync(cancel))
            post.EndOn(post.From > last ? post.From : last);
    }
}

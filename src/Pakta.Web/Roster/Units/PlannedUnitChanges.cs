using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>Versions ahead of their day: applied on it by the same code as a change made today, or withdrawn before.</summary>
public sealed partial class PlannedUnitChanges(PaktaDb db, FoundUnit found, DescribeUnit describe, MoveUnit move, EndUnit end, TimeProvider clock,
    ILogger<PlannedUnitChanges> log) : IPlannedChanges
{
    public async Task<IReadOnlyCollection<DateOnly>> DueDaysAsync(CancellationToken cancel) => [.. (await DueAsync(cancel)).Select(v => v.From)];

    public async Task<int> ApplyDueAsync(DateOnly day, CancellationToken cancel)
    {
        var (applied, stuck) = (0, new List<(Guid, string)>());
        // Of one day: what is founded first, what ends last.
        foreach (var version in (await DueAsync(cancel)).Where(v => v.From <= day).OrderBy(v => v.From).ThenBy(Rank).ThenBy(v => v.RecordedAt).ThenBy(v => v.Id))
        {
            if (await ApplyAsync(version.Id, cancel) is not { } refused) applied++;
            else if (refused is not UnitPlanIsGone) stuck.Add((version.Id, refused.Name));
        }
        // Else it may have waited for one of those, or for people: it is tried again.
        if (applied == 0) stuck.ForEach(s => Stuck(s.Item1, s.Item2));
        return applied;
    }

    /// <summary>Why a version could not be applied if this were its day; null: it could.</summary>
    public async Task<UnitRefusal?> RefuseAsync(UnitVersion version, CancellationToken cancel)
    {
        var plan = await LoadAsync(version, cancel);
        return await RefuseAsync(plan, plan.Stamp with { Today = version.From }, cancel);
    }

    /// <summary>Takes a version back; a unit that never stood goes with its founding. Null: done.</summary>
    public async Task<UnitRefusal?> WithdrawAsync(Unit unit, Guid id, CancellationToken cancel)
    {
        if (await db.UnitVersions.FirstOrDefaultAsync(v => v.Id == id && v.UnitId == unit.Id && v.AppliedAt == null, cancel) is not { } version) return new UnitPlanIsGone();
        var founding = version.Change is UnitChange.Founded or UnitChange.Split;
        if (founding && (await db.UnitVersions.AnyAsync(v => v.Id != id && v.AppliedAt == null && (v.UnitId == unit.Id || v.ParentId == unit.Id || v.OtherUnitId == unit.Id), cancel)
            || await db.PersonChanges.AnyAsync(c => c.ToUnitId == unit.Id && c.AppliedAt == null, cancel)))
            return new UnitHasPlans(unit.Name);
        db.UnitVersions.Remove(version);
        if (founding) db.Units.Remove(unit);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    private Task<List<UnitVersion>> DueAsync(CancellationToken cancel)
    {
        var latest = IndonesianZone.Wit.Date(clock.GetUtcNow());
        return db.UnitVersions.AsNoTracking().Where(v => v.AppliedAt == null && v.From <= latest).ToListAsync(cancel);
    }

    private async Task<UnitRefusal?> ApplyAsync(Guid id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldOrganizationAsync(cancel);
        if (await db.UnitVersions.FirstOrDefaultAsync(v => v.Id == id && v.AppliedAt == null, cancel) is not { } version) return new UnitPlanIsGone();
        var plan = await LoadAsync(version, cancel);
        if (plan.Stamp.IsAhead) return new UnitPlanIsGone();
        if (await RefuseAsync(plan, plan.Stamp, cancel) is { } refused) return refused;
        if (await DoAsync(plan, cancel) is { } stuck) return stuck;
        version.Apply(plan.Unit, plan.Stamp.Now);
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return null;
    }

    private Task<UnitRefusal?> RefuseAsync(Plan plan, UnitStamp stamp, CancellationToken cancel) => plan.Version.Change switch
    {
        UnitChange.Founded or UnitChange.Split => found.RefuseAsync(plan.Unit, plan.Parent, stamp, cancel),
        UnitChange.Described => describe.RefuseAsync(plan.Unit, plan.Version.Description, stamp, cancel),
        UnitChange.Moved => move.RefuseAsync(plan.Unit, plan.Parent!, stamp, cancel),
        UnitChange.Merged or UnitChange.Closed => end.RefuseAsync(plan.Unit, plan.Other, stamp, plan.Version.Id, cancel),
    };

    private async Task<UnitRefusal?> DoAsync(Plan plan, CancellationToken cancel)
    {
        switch (plan.Version.Change)
        {
            case UnitChange.Founded or UnitChange.Split: await found.StandAsync(plan.Unit, plan.Other, plan.Stamp, cancel); break;
            case UnitChange.Described: await describe.DoAsync(plan.Unit, plan.Version.Description, plan.Stamp, cancel); break;
            case UnitChange.Moved: await move.DoAsync(plan.Unit, plan.Parent!, cancel); break;
            case UnitChange.Merged or UnitChange.Closed: return await end.DoAsync(plan.Unit, plan.Other, plan.Stamp, cancel);
        }
        return null;
    }

    private async Task<Plan> LoadAsync(UnitVersion version, CancellationToken cancel)
    {
        var ids = new[] { version.UnitId, version.ParentId, version.OtherUnitId };
        var units = await db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        Unit? Of(UnitId? id) => id is { } known ? units.GetValueOrDefault(known) : null;
        var unit = units[version.UnitId];
        var now = clock.GetUtcNow();
        var stamp = new UnitStamp(version.From, IndonesianZone.OfRegion(unit.Region).Date(now), version.Basis, now, version.RecordedBy);
        return new Plan(version, unit, Of(version.ParentId), Of(version.OtherUnitId), stamp);
    }

    private static int Rank(UnitVersion version) => version.Change switch
    {
        UnitChange.Founded or UnitChange.Split => 0, UnitChange.Described => 1, UnitChange.Moved => 2, UnitChange.Merged or UnitChange.Closed => 3,
    };

    [LoggerMessage(LogLevel.Warning, "Version {Version} of a unit is due but can't be applied: {Refusal}. It is shown on the unit's page.")]
    private partial void Stuck(Guid version, string refusal);

    private sealed record Plan(UnitVersion Version, Unit Unit, Unit? Parent, Unit? Other, UnitStamp Stamp);
}

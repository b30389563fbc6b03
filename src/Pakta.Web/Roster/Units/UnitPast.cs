using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>What the versions say of past days, for changes that are recorded late. Loads only the units that are asked about.</summary>
public sealed class UnitPast(PaktaDb db)
{
    /// <summary>Null if a change of the unit may hold from this day on: nothing newer is written, and it stood.</summary>
    public async Task<UnitRefusal?> RefuseAsync(Unit unit, DateOnly from, CancellationToken cancel) =>
        await db.UnitVersions.Where(v => v.UnitId == unit.Id && v.AppliedAt != null).MaxAsync(v => (DateOnly?)v.From, cancel) is { } last && last > from
            ? new UnitChangedLater(unit.Name, last) : null;

    /// <summary>Null if the unit, which stands today, stood on this day.</summary>
    public async Task<UnitRefusal?> StoodAsync(Unit unit, DateOnly day, CancellationToken cancel) =>
        await db.UnitVersions.Where(v => v.UnitId == unit.Id && v.AppliedAt != null).MinAsync(v => (DateOnly?)v.From, cancel) is { } first && first > day
            ? new UnitWasNotFounded(unit.Name, first) : null;

    /// <summary>Was <paramref name="lower"/> ever below <paramref name="upper"/> from this day until today?</summary>
    public async Task<bool> WasBelowAsync(Unit lower, Unit upper, DateOnly from, DateOnly today, CancellationToken cancel)
    {
        if (from >= today) return false;
        var days = await db.UnitVersions.Where(v => v.AppliedAt != null && v.From > from).Select(v => v.From).Distinct().ToListAsync(cancel);
        var known = new Dictionary<UnitId, List<(DateOnly From, UnitId? Parent)>>();
        foreach (var day in days.Prepend(from))
            for (UnitId? at = lower.Id; at is { } unit; at = await ParentAsync(unit, day, known, cancel))
                if (unit == upper.Id) return true;
        return false;
    }

    private async Task<UnitId?> ParentAsync(UnitId unit, DateOnly day, Dictionary<UnitId, List<(DateOnly From, UnitId? Parent)>> known, CancellationToken cancel)
    {
        if (!known.TryGetValue(unit, out var parents))
        {
            var rows = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == unit && v.AppliedAt != null).ToListAsync(cancel);
            parents = rows.OrderBy(v => v.From).ThenBy(v => v.AppliedAt).ThenBy(v => v.Change).ThenBy(v => v.Id).Select(v => (v.From, v.ParentId)).ToList();
            if (parents.Count == 0)
                parents.Add((UnitVersion.Beginning, await db.Units.Where(u => u.Id == unit).Select(u => u.ParentId).SingleAsync(cancel)));
            known[unit] = parents;
        }
        var on = parents.FindLastIndex(p => p.From <= day);
        return parents[Math.Max(on, 0)].Parent;
    }
}

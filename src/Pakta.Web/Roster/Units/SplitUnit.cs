using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>A new unit takes some of the people and of the units below another one. Null: done.</summary>
public sealed class SplitUnit(PaktaDb db, FoundUnit found, MoveUnit move, UnitPeople people, UnitRoll roll)
{
    /// <param name="unit">That is split.</param>
    /// <param name="made">The new one, not yet stored.</param>
    /// <param name="parent">Above the new one.</param>
    /// <param name="children">Codes of units below that go along.</param>
    /// <param name="persons">People of the unit who go along.</param>
    /// <param name="stamp">From when, by whom.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<UnitRefusal?> RunAsync(Unit unit, Unit made, Unit parent, IReadOnlyCollection<string> children, IReadOnlyCollection<Guid> persons,
        UnitStamp stamp, CancellationToken cancel)
    {
        var below = await db.Units.Where(u => u.ParentId == unit.Id && u.ClosedFrom == null && children.Contains(u.Code)).OrderBy(u => u.Code).ToListAsync(cancel);
        var ids = persons.Select(p => new PersonId(p)).ToList();
        var own = await db.People.Where(p => p.UnitId == unit.Id && ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel);
        if (below.Count + own.Count == 0) return new UnitSplitTakesNothing();
        if (await found.RunAsync(made, parent, unit, stamp, cancel) is { } refused) return refused;
        foreach (var child in below)
            if (await move.RunAsync(child, made, stamp, cancel) is { } stuck) return stuck;
        await people.MoveAsync(unit, made, own, stamp, cancel);
        if (!stamp.IsAhead) await roll.SplitAsync(unit.Id, made.Id, cancel);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;

namespace Pakta.Web.Data;

/// <summary>
/// The tree of all units as it stood on a civil date, laid from their versions. Holds every unit that ever was, so that a row of
/// any day finds its place; <see cref="UnitAsOf.Stands"/> tells which ones existed.
/// </summary>
public sealed class TreeAsOf
{
    private readonly Dictionary<UnitId, State> _states;
    private readonly Dictionary<UnitId, UnitAsOf> _units = [];

    private TreeAsOf(DateOnly day, Dictionary<UnitId, State> states)
    {
        (Day, _states) = (day, states);
        foreach (var unit in states.Keys) Place(unit);
    }

    public DateOnly Day { get; }

    public IReadOnlyDictionary<UnitId, UnitAsOf> Units => _units;

    public static async Task<TreeAsOf> LoadAsync(PaktaDb db, DateOnly day, CancellationToken cancel)
    {
        var states = await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => new State(u.Code, u.Description, u.ParentId, u.ClosedFrom is null), cancel);
        var versions = await db.UnitVersions.AsNoTracking().Where(v => v.AppliedAt != null).ToListAsync(cancel);
        foreach (var unit in versions.GroupBy(v => v.UnitId))
        {
            // Of several versions of one day the last one that was written holds.
            var known = unit.OrderBy(v => v.From).ThenBy(v => v.AppliedAt).ThenBy(v => v.Change).ThenBy(v => v.Id).ToList();
            var on = known.FindLast(v => v.From <= day);
            var version = on ?? known[0];
            states[unit.Key] = new State(states[unit.Key].Code, version.Description, version.ParentId, on is { Ends: false });
        }
        return new TreeAsOf(day, states);
    }

    /// <summary>The unit and what hung below it that day, whether or not it stood.</summary>
    public IEnumerable<UnitAsOf> Below(UnitId unit) =>
        _units.TryGetValue(unit, out var root) ? _units.Values.Where(u => UnitPath.IsWithin(u.Path, root.Path)) : [];

    private string Place(UnitId id)
    {
        if (_units.TryGetValue(id, out var known)) return known.Path;
        var state = _states[id];
        var path = UnitPath.Of(state.ParentId is { } parent ? Place(parent) : null, state.Code);
        _units[id] = new UnitAsOf(id, state.Code, state.Description, state.ParentId, path, state.Stands);
        return path;
    }

    private sealed record State(string Code, UnitDescription Description, UnitId? ParentId, bool Stands);
}

using Pakta.Core;
using Pakta.Core.Coverage;

namespace Pakta.Web.Rounds;

/// <summary>What one command changes: figures of units inside the house, obliged and signed for the public, and of whom.</summary>
public sealed class RollChanges
{
    private readonly Dictionary<UnitId, CoverageCount> _coverage = [];
    private readonly Dictionary<UnitId, (int Obliged, int Signed)> _public = [];
    private readonly List<(PersonId, RosterPlace?, RosterPlace?)> _people = [];
    private readonly HashSet<UnitId> _units = [];

    public IEnumerable<(UnitId Unit, CoverageCount Change)> Coverage =>
        _coverage.Where(c => !c.Value.IsZero).Select(c => (c.Key, c.Value));

    public IEnumerable<(UnitId Unit, int Obliged, int Signed)> Public =>
        _public.Where(c => c.Value != default).Select(c => (c.Key, c.Value.Obliged, c.Value.Signed));

    /// <summary>Who came into the denominator, left it or changed units in it; null: outside.</summary>
    public IReadOnlyCollection<(PersonId Person, RosterPlace? Before, RosterPlace? After)> People => _people;

    /// <summary>Every unit in which somebody has a place now.</summary>
    public IReadOnlyCollection<UnitId> Units => _units;

    internal void Add(PersonId person, PersonFacts? before, PersonFacts after)
    {
        if (before is not null) Count(before.UnitId, -before.Facts.Count);
        Count(after.UnitId, after.Facts.Count);
        _units.Add(after.UnitId);
        var (from, to) = (Place(before), Place(after));
        if (from != to) _people.Add((person, from, to));
    }

    private static RosterPlace? Place(PersonFacts? facts) =>
        facts?.Facts.Count is { Obliged: 1 } count ? new RosterPlace(facts.UnitId, count.Signed == 1) : null;

    private void Count(UnitId unit, CoverageCount count)
    {
        _coverage[unit] = _coverage.GetValueOrDefault(unit) + count;
        var (obliged, signed) = _public.GetValueOrDefault(unit);
        _public[unit] = (obliged + count.Obliged, signed + count.Signed);
    }
}

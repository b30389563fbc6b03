using Pakta.Core;
using Pakta.Core.Coverage;

namespace Pakta.Web.Rounds;

/// <summary>What one command changes: figures of units inside the house, obliged and signed for the public.</summary>
public sealed class RollChanges
{
    private readonly Dictionary<UnitId, CoverageCount> _coverage = [];
    private readonly Dictionary<UnitId, (int Obliged, int Signed)> _public = [];

    public IEnumerable<(UnitId Unit, CoverageCount Change)> Coverage =>
        _coverage.Where(c => !c.Value.IsZero).Select(c => (c.Key, c.Value));

    public IEnumerable<(UnitId Unit, int Obliged, int Signed)> Public =>
        _public.Where(c => c.Value != default).Select(c => (c.Key, c.Value.Obliged, c.Value.Signed));

    public void Add(Member member) => Count(member, 1);

    public void Remove(Member member) => Count(member, -1);

    private void Count(Member member, int sign)
    {
        var count = member.Facts.Count;
        _coverage[member.UnitId] = _coverage.GetValueOrDefault(member.UnitId) + (sign > 0 ? count : -count);
        var (obliged, signed) = _public.GetValueOrDefault(member.UnitId);
        _public[member.UnitId] = (obliged + sign * count.Obliged, signed + sign * count.Signed);
    }
}

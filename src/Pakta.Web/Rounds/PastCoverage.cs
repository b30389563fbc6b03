using Pakta.Core;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>Figures of a unit and of those below it at the end of a past day, in the tree of that day.</summary>
public sealed record PastCoverage(DateOnly Day, UnitAsOf Top, IReadOnlyList<UnitAsOf> Units, IReadOnlyDictionary<UnitId, CoverageCount> Own)
{
    public CoverageCount OwnOf(UnitId unit) => Own.TryGetValue(unit, out var count) ? count : default;

    /// <summary>Its own people and all below.</summary>
    public CoverageCount TotalOf(UnitAsOf unit) =>
        Units.Where(u => UnitPath.IsWithin(u.Path, unit.Path)).Aggregate(default(CoverageCount), (sum, u) => sum + OwnOf(u.Id));

    /// <summary>Units that hung right below the top.</summary>
    public IEnumerable<UnitAsOf> Children => Units.Where(u => u.ParentId == Top.Id);
}

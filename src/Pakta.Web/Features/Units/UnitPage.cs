using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <param name="Unit">With its head.</param>
/// <param name="Crumbs">Units above.</param>
/// <param name="Region">Code.</param>
/// <param name="Place">Names of the region up to its province.</param>
/// <param name="Below">Units directly below, closed ones too.</param>
/// <param name="Spellings">Other spellings in lists.</param>
/// <param name="Labels">Local words for kinds that are set here; null: none are to be set at such a unit.</param>
/// <param name="History">Newest first.</param>
/// <param name="Plans">Next first.</param>
/// <param name="MayAppoint">A head or an acting head.</param>
/// <param name="MayChange">The tree.</param>
/// <param name="Today">In the unit's zone.</param>
public sealed record UnitPage(UnitNode Unit, IReadOnlyList<Crumb> Crumbs, string? Region, string? Place, IReadOnlyList<UnitNode> Below, IReadOnlyList<string> Spellings,
    IReadOnlyList<KindLabel>? Labels, IReadOnlyList<VersionLine> History, IReadOnlyList<VersionLine> Plans, bool MayAppoint, bool MayChange, DateOnly Today);

using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

public sealed record UnitPage(UnitNode Unit, IReadOnlyList<Crumb> Crumbs, string? Region, bool MayAppoint, DateOnly Today);

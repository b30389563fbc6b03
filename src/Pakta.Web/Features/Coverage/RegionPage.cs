using Pakta.Core.Coverage;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>What lies in a region, whatever office it belongs to.</summary>
public sealed record RegionPage(RoundPlace Round, string Title, CoverageView View, CoverageCount Total, IReadOnlyList<Crumb> Crumbs,
    FigureTable Table, DateTimeOffset At);

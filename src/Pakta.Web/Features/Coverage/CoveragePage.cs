using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>A unit's coverage in a round, as the reader may see it.</summary>
public sealed record CoveragePage(RoundPlace Round, Unit Unit, CoverageView View, CoverageCount Total, CoverageCount Own,
    IReadOnlyList<Crumb> Crumbs, ClosingFigure? Closing, PublicLine? Public, IReadOnlyList<ActionItem> Actions,
    FigureTable Table, AsOfField AsOf, DateTimeOffset At)
{
    /// <summary>Of those who signed: at a kiosk, with a helper beside them.</summary>
    public int Assisted { get; init; }
    public int Missing => Total.Obliged - Total.Signed;
    public bool IsRoot => Unit.Id == Round.Root.Id;
}

/// <summary>Figures of the root when the round was closed.</summary>
public sealed record ClosingFigure(DateTimeOffset At, int Obliged, int Signed, int? Exempt);

/// <summary>What the public log says of the round.</summary>
public sealed record PublicLine(int Obliged, int Signed, long Position);

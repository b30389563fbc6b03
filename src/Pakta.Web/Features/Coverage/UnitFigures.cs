using Pakta.Core;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Coverage;

/// <summary>A unit with its figures as one flat row, so that the database can sort by any of them.</summary>
public sealed class UnitFigures
{
    public UnitId Id { get; init; }
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public UnitKind Kind { get; init; }
    public string? Region { get; init; }
    public int Signed { get; init; }
    public int Waiting { get; init; }
    public int NotActivated { get; init; }
    public int Postponed { get; init; }
    public int Declined { get; init; }
    public int NotOpen { get; init; }
    public int Exempt { get; init; }
    public int Obliged { get; init; }

    public CoverageCount Count => new(Signed, Waiting, NotActivated, Postponed, Declined, NotOpen, Exempt);
}

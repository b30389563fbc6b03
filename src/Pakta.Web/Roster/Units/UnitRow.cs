using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>A unit as a list names it; <see cref="Region"/> null: the list does not say it, what is stored holds.</summary>
public sealed record UnitRow(int Row, string Code, string Name, UnitKind Kind, string? Parent, string? Region)
{
    /// <summary>What the kind is called there; null: the list does not say it, what is stored holds.</summary>
    public string? Label { get; init; }

    /// <summary>Name of the sheet, where more than one is read.</summary>
    public string? Sheet { get; init; }
}

using Pakta.Core.Organization;

namespace Pakta.Web.Roster.Units;

/// <summary>A unit as a list names it.</summary>
public sealed record UnitRow(int Row, string Code, string Name, UnitKind Kind, string? Parent, string? Region);

namespace Pakta.Web.Roster.Units;

/// <summary>All that a row says of its unit.</summary>
/// <param name="Code">As it stands in the cell.</param>
/// <param name="CodeIsNumber">The cell was a number, so that zeros may be lost.</param>
/// <param name="Name">Of the unit; may hold several levels.</param>
/// <param name="Parent">Of the unit above.</param>
/// <param name="Agency">Of the agency.</param>
public readonly record struct UnitText(string? Code, bool CodeIsNumber, string? Name, string? Parent, string? Agency);

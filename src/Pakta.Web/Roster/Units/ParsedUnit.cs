namespace Pakta.Web.Roster.Units;

/// <summary>A row with its judgement; <see cref="Unit"/> is there exactly when the verdict is OK and the row was not skipped by choice.</summary>
public sealed record ParsedUnit(RowVerdict Verdict, UnitRow? Unit, string Label, string? Code);

namespace Pakta.Web.Roster.People;

/// <summary>A row with its judgement; <see cref="Person"/> is there exactly when the verdict is OK.</summary>
public sealed record ParsedPerson(RowVerdict Verdict, PersonRow? Person, string? Nip, string Label, string? UnitCode);

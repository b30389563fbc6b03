namespace Pakta.Web.Roster.People;

/// <summary>The number of a known person, and the choice that named the person.</summary>
public sealed record KnownNumber(string Nip, RowChoice Choice);

namespace Pakta.Web.Roster;

/// <summary>One value that a row changes. <paramref name="Field"/> is the word that people read.</summary>
public sealed record FieldChange(string Field, string? Old, string? New);

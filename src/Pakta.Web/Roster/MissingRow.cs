namespace Pakta.Web.Roster;

/// <summary>A person or a unit that is known and that the file does not name; <paramref name="Unit"/> is a code.</summary>
public sealed record MissingRow(string Label, string Unit);

namespace Pakta.Web.Roster.People;

/// <summary>A name without its titles, as spelled in the file.</summary>
internal readonly record struct NameParts(string? Prefix, string Name, string? Suffix);

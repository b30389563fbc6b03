namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>A sheet as its tab tells it; a text file has one without a name.</summary>
internal sealed record SheetTab(string? Name, bool IsHidden);

namespace Pakta.Web.Roster.Reading;

/// <summary>Something one should know of a file that is no verdict on a row: hidden rows, a total that does not fit, a sheet left out.</summary>
public sealed record FileNote(string Code, string Message, int? Row = null, string? Sheet = null);

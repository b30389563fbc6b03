namespace Pakta.Web.Roster;

/// <summary>A row of the preview: its judgement, what it changes, and whom or what it is about.</summary>
public sealed record RowResult(RowVerdict Verdict, RowChange Change, string Label, string? Unit);

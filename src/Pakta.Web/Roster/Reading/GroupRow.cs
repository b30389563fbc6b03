namespace Pakta.Web.Roster.Reading;

/// <summary>A line between data rows that names what stands below it, mostly a unit: <c>I. SEKRETARIAT</c>, without its numeral.</summary>
public sealed record GroupRow(int Row, string Text);

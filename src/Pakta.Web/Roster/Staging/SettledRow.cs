namespace Pakta.Web.Roster.Staging;

/// <summary>A decision on one question of one row, as it was taken.</summary>
/// <param name="Key">Of the question: <see cref="RowVerdict.Key"/>.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="Asked">The row as it asked.</param>
public sealed record SettledRow(string Key, RowChoice Choice, RowResult Asked);

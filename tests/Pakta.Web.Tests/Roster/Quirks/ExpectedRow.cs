namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>The verdict of one row of a fixture.</summary>
public sealed record ExpectedRow(string? Sheet, int Row, string Verdict, string Code);

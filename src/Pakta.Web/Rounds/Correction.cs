namespace Pakta.Web.Rounds;

/// <summary>How many of a kind, and when the last of them was recorded. Nobody is named.</summary>
public sealed record Correction(CorrectionKind Kind, int Count, DateTimeOffset Last);

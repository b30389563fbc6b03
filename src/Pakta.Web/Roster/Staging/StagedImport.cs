namespace Pakta.Web.Roster.Staging;

/// <summary>An uploaded file between preview and acceptance.</summary>
/// <param name="Token">Random name; stands in the address.</param>
/// <param name="AccountId">Who uploaded it: nobody else finds it.</param>
/// <param name="FileName">As it was called on the uploader's machine.</param>
/// <param name="At">When.</param>
/// <param name="IsUnits">A list of units, not of people.</param>
/// <param name="Summary">Counts of the preview, and of the result once it is accepted.</param>
/// <param name="Accepted">Stored for good.</param>
public sealed record StagedImport(string Token, Guid AccountId, string FileName, DateTimeOffset At, bool IsUnits, ImportSummary Summary, bool Accepted);

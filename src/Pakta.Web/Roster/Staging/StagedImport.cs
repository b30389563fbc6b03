using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Staging;

/// <summary>An uploaded file on its way to acceptance.</summary>
/// <param name="Token">Random name; stands in the address.</param>
/// <param name="AccountId">Who uploaded it: nobody else finds it.</param>
/// <param name="FileName">As it was called on the uploader's machine.</param>
/// <param name="At">When.</param>
/// <param name="IsUnits">A list of units, not of people.</param>
public sealed record StagedImport(string Token, Guid AccountId, string FileName, DateTimeOffset At, bool IsUnits)
{
    public StagedStep Step { get; init; }

    /// <summary>How it is read.</summary>
    public ReadingPlan Plan { get; init; } = ReadingPlan.Found;

    /// <summary>When that plan was confirmed for an earlier file with the same headings; null: not remembered.</summary>
    public DateTimeOffset? PlanOf { get; init; }

    /// <summary>Counts of the preview, and of the result once it is accepted.</summary>
    public ImportSummary Summary { get; init; } = new();

    /// <summary>Why it could not be read with this plan, or, once it is judged, why it was not applied.</summary>
    public UnreadableFile? Refused { get; init; }

    /// <summary>Civil date from which its rows hold.</summary>
    public DateOnly? From { get; init; }

    public string Kind => IsUnits ? "units" : "people";
}

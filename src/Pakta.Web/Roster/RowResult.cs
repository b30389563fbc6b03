namespace Pakta.Web.Roster;

/// <summary>A row of the preview: its judgement, what it changes, and whom or what it is about.</summary>
public sealed record RowResult(RowVerdict Verdict, RowChange Change, string Label, string? Unit)
{
    /// <summary>What is stored and what the row says instead; a move stands in <see cref="From"/>.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>Code of the unit that a person leaves, or below which a unit hung.</summary>
    public string? From { get; init; }

    /// <summary>Of a row of a list of units: code of the unit above.</summary>
    public string? Parent { get; init; }
}

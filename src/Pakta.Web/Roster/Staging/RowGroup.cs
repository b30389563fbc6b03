namespace Pakta.Web.Roster.Staging;

/// <summary>Rows under review with one and the same problem, which may be settled together.</summary>
/// <param name="Code">Of their verdicts.</param>
/// <param name="Seen">The value they share; null where their values do not matter for the choice.</param>
/// <param name="Message">Of the first of them.</param>
/// <param name="Count">How many.</param>
/// <param name="Choices">Those that each of them offers.</param>
public sealed record RowGroup(string Code, string? Seen, string Message, int Count, IReadOnlyList<RowChoice> Choices)
{
    public bool Holds(RowResult row) => KeyOf(row) == (Code, Seen);

    /// <summary>A unit is chosen for a spelling; all other choices are made for a kind of problem.</summary>
    internal static (string Code, string? Seen) KeyOf(RowResult row) =>
        (row.Verdict.Code, row.Verdict.Choices.Any(c => c.Code.StartsWith(RowChoice.UnitPrefix, StringComparison.Ordinal)) ? row.Verdict.Seen : null);
}

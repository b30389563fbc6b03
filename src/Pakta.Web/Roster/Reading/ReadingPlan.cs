namespace Pakta.Web.Roster.Reading;

/// <summary>
/// How a file is read, as far as a person has said so: what is null is found by looking. Confirmed plans are remembered per agency
/// (<see cref="RememberedPlan"/>).
/// </summary>
public sealed record ReadingPlan
{
    public static readonly ReadingPlan Found = new();

    /// <summary>Sheets by name; null: every visible one that has a table.</summary>
    public IReadOnlyList<string>? Sheets { get; init; }

    /// <summary>Of a text file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Index of the column by field; overrides the headings.</summary>
    public IReadOnlyDictionary<string, int>? Columns { get; init; }

    /// <summary>What stands between the levels where one cell names a unit with all above it: <c> - </c>, <c>/</c>, <c>&gt;</c>, <c>|</c>; empty: a cell names one unit.</summary>
    public string? UnitSeparator { get; init; }

    /// <summary>The unit itself comes first, the agency last.</summary>
    public bool? UnitLeafFirst { get; init; }
}

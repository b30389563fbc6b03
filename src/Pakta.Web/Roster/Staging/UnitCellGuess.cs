namespace Pakta.Web.Roster.Staging;

/// <summary>Looks at cells such as <c>SEKSI PEMERINTAHAN - KELURAHAN LEPO-LEPO - KECAMATAN BARUGA</c>: what divides their levels, and which end is the agency.</summary>
public static class UnitCellGuess
{
    /// <summary>A dash divides only between spaces: Lepo-Lepo is one name.</summary>
    public static readonly IReadOnlyList<string> Separators = [" - ", " – ", ">", "/", "|", "\\"];

    /// <summary>Null: most cells are plain names.</summary>
    public static string? Separator(IReadOnlyCollection<string> cells) =>
        Separators.FirstOrDefault(s => cells.Count(c => c.Contains(s, StringComparison.Ordinal)) * 2 > cells.Count);

    /// <summary>The agency's end repeats, the other does not.</summary>
    public static bool IsLeafFirst(IReadOnlyCollection<string> cells, string separator)
    {
        var parts = cells.Select(c => c.Split(separator, StringSplitOptions.TrimEntries)).ToList();
        return parts.Select(p => p[^1]).Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts.Select(p => p[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }
}

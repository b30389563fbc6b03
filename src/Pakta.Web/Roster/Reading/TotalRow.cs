using System.Globalization;
using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.Reading;

/// <summary>A row such as <c>JUMLAH 25</c>, and whether it says what was counted.</summary>
internal static partial class TotalRow
{
    public static bool Is(List<string> filled) => filled.Take(2).Any(text => Word().IsMatch(text)) && filled.TrueForAll(text => text.Length < 60);

    /// <param name="said">The row's text.</param>
    /// <param name="counted">Rows since the last total, since the last group row, and in all.</param>
    /// <returns>The number that fits none of them; null when one does or none stands there.</returns>
    public static int? Differs(string said, params ReadOnlySpan<int> counted)
    {
        int? first = null;
        foreach (Match match in Number().Matches(said))
        {
            var number = int.Parse(match.Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            if (counted.Contains(number)) return null;
            first ??= number;
        }
        return first;
    }

    [GeneratedRegex(@"^(sub\s*-?\s*total|grand\s+total|total|jumlah|jml)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<!\d)(\d{1,3}(\.\d{3})+|\d{1,7})(?!\d)")]
    private static partial Regex Number();
}

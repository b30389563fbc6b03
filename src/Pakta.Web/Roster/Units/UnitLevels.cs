using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// One cell that names a unit with all above it. A hyphen without spaces never parts levels: <c>Lepo-Lepo</c> is one name.
/// </summary>
/// <param name="Separator">What stands between the levels: <c> - </c>, <c>/</c>, <c>&gt;</c>, <c>|</c>.</param>
/// <param name="LeafFirst">The unit itself comes first.</param>
public sealed record UnitLevels(string Separator, bool LeafFirst)
{
    private static readonly string[] Separators = [" - ", " – ", ">", "|", "/", "\\"];

    /// <summary>As far as a person has said it.</summary>
    public static UnitLevels? Of(ReadingPlan plan) =>
        plan.UnitSeparator is { Length: > 0 } separator ? new UnitLevels(separator, plan.UnitLeafFirst ?? true) : null;

    /// <summary>A proposal for cells that look as if they held levels; null: they do not.</summary>
    public static UnitLevels? Guess(IEnumerable<string> cells)
    {
        var all = cells.ToList();
        foreach (var separator in Separators)
        {
            var split = all.Where(c => c.Contains(separator, StringComparison.Ordinal)).ToList();
            if (split.Count == 0 || split.Count * 2 < all.Count) continue;
            // The level that all share is the agency, and it stands at the far end from the unit.
            var levels = split.ConvertAll(c => c.Split(separator, StringSplitOptions.TrimEntries));
            var firsts = levels.Select(l => UnitWords.Plain(l[0])).Distinct().Count();
            var lasts = levels.Select(l => UnitWords.Plain(l[^1])).Distinct().Count();
            var leafFirst = firsts != lasts ? firsts > lasts : !UnitWords.Plain(levels[0][0]).StartsWith("KOTA", StringComparison.Ordinal)
                && !UnitWords.Plain(levels[0][0]).StartsWith("KABUPATEN", StringComparison.Ordinal);
            return new UnitLevels(separator, leafFirst);
        }
        return null;
    }

    public static bool LooksSplit(string cell) => Separators.Any(s => cell.Contains(s, StringComparison.Ordinal));

    /// <summary>Names from the top down.</summary>
    public string[] Split(string cell)
    {
        var parts = cell.Split(Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (LeafFirst) Array.Reverse(parts);
        return parts;
    }
}

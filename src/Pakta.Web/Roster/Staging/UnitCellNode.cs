namespace Pakta.Web.Roster.Staging;

/// <summary>A level of the names that stand in one cell each, and how many rows lie on it or below.</summary>
public sealed record UnitCellNode(string Name, int Rows, IReadOnlyList<UnitCellNode> Children)
{
    private const int MostChildren = 40;
    private const int MostLevels = 12;

    /// <summary>Names from the agency down, one path a row, as a tree; long lists and deep ones are cut.</summary>
    public static IReadOnlyList<UnitCellNode> Of(IEnumerable<string[]> paths) =>
        Level([.. paths.Select(p => new ArraySegment<string>(p, 0, Math.Min(p.Length, MostLevels)))]);

    private static List<UnitCellNode> Level(List<ArraySegment<string>> paths) =>
    [
        .. paths.Where(p => p.Count > 0).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).Take(MostChildren)
            .Select(g => new UnitCellNode(g.Key, g.Count(), Level([.. g.Select(p => p[1..])]))),
    ];
}

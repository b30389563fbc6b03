namespace Pakta.Web.Roster.Staging;

/// <summary>A level of the names that stand in one cell each, and how many rows lie on it or below.</summary>
public sealed record UnitCellNode(string Name, int Rows, IReadOnlyList<UnitCellNode> Children)
{
    private const int MostChildren = 40;

    /// <summary>Cells split at the separator, as a tree from the agency down; long lists are cut.</summary>
    public static IReadOnlyList<UnitCellNode> Of(IEnumerable<string> cells, string separator, bool leafFirst) => Level([.. cells.Select(cell =>
    {
        var parts = cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (leafFirst) Array.Reverse(parts);
        return new ArraySegment<string>(parts);
    })]);

    private static List<UnitCellNode> Level(List<ArraySegment<string>> paths) =>
    [
        .. paths.Where(p => p.Count > 0).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).Take(MostChildren)
            .Select(g => new UnitCellNode(g.Key, g.Count(), Level([.. g.Select(p => p[1..])]))),
    ];
}

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>Where cells of one column are merged downwards: the rows below the first show its value without holding it.</summary>
internal sealed class MergedCells(IEnumerable<(int Column, int First, int Last)> ranges)
{
    public static readonly MergedCells None = new([]);

    private readonly Dictionary<int, (int First, int Last)[]> _byColumn = ranges.Where(r => r.Last > r.First).GroupBy(r => r.Column)
        .ToDictionary(g => g.Key, g => g.Select(r => (r.First, r.Last)).OrderBy(r => r.First).ToArray());

    /// <summary>The row that holds the value of a cell within a merged range; null outside of all.</summary>
    public int? HolderOf(int row, int column)
    {
        if (!_byColumn.TryGetValue(column, out var sorted)) return null;
        var (low, high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (row < sorted[middle].First) high = middle - 1;
            else if (row > sorted[middle].Last) low = middle + 1;
            else return sorted[middle].First;
        }
        return null;
    }
}

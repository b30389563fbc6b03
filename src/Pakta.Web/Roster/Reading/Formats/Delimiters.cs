namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>What stands between the cells of a text file: the mark that comes equally often in most of the first lines.</summary>
internal static class Delimiters
{
    private const string Candidates = ";,\t|";

    public static char Of(IEnumerable<string> lines)
    {
        var counts = Candidates.Select(_ => new Dictionary<int, int>()).ToArray();
        foreach (var line in lines)
            for (var i = 0; i < counts.Length; i++)
                if (Outside(line, Candidates[i]) is > 0 and var count) counts[i][count] = counts[i].GetValueOrDefault(count) + 1;
        var scores = counts.Select(c => c.Count == 0 ? 0 : c.Max(p => p.Value * Math.Min(p.Key, 30))).ToList();
        return scores.Max() == 0 ? ',' : Candidates[scores.IndexOf(scores.Max())];
    }

    /// <summary>The delimiter that Excel's first line <c>sep=;</c> names.</summary>
    public static char? Said(string? line) =>
        line?.TrimStart('\uFEFF').Trim('"') is { Length: 5 } said && said.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && said[4] is > ' ' and < '\u007F' or '\t'
            ? line.TrimStart('\uFEFF').Trim('"')[4] : null;

    private static int Outside(string line, char mark)
    {
        var (count, isQuoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == mark && !isQuoted) count++;
        }
        return count;
    }
}

using System.Collections.Frozen;

namespace Pakta.Web.Roster.Reading;

/// <summary>
/// Finds the heading rows of a sheet: the row among the first with most synonyms, and what belongs to it directly above and below
/// (<c>NAMA</c> over <c>GELAR DEPAN | NAMA LENGKAP</c>). Letterheads score nothing and are passed over.
/// </summary>
internal sealed class HeaderFinder(FrozenDictionary<string, (string Field, int Rank)> words)
{
    public const int Within = 30;
    private const int MostRows = 3;
    private const int LongestHeading = 60;

    // Alone they mean a person's; under UNIT KERJA or JABATAN they mean that.
    private static readonly FrozenSet<string> Vague = ["NAMA", "KODE", "JENIS", "STATUS", "NO", "NOMOR"];

    /// <param name="top">First filled rows.</param>
    /// <param name="guess">Take the fullest row where none is known, so that a person can say what its columns are.</param>
    public Header? Find(List<SheetRow> top, bool guess)
    {
        var best = -1;
        var most = 1;
        for (var i = 0; i < top.Count; i++)
            if (Score(top[i].Cells.Select(c => HeaderWords.Plain(c.Text))) is var score && score > most) (best, most) = (i, score);
        if (best < 0 && guess) best = Fullest(top);
        if (best < 0) return null;
        var (first, last) = (best, best);
        if (most > 1)
        {
            while (last + 1 < top.Count && last - first + 1 < MostRows && IsBelow(top[first..(last + 1)], top[last + 1])) last++;
            while (first > 0 && last - first + 1 < MostRows && IsAbove(top[first - 1], top[first])) first--;
        }
        var (shown, plain) = Join(top[first..(last + 1)]);
        return new Header(top[last].Number, Score(plain), shown, plain);
    }

    private int Score(IEnumerable<string> plain) =>
        plain.Select(p => words.TryGetValue(p, out var word) ? word.Field : null).OfType<string>().Distinct().Count();

    private static int Fullest(List<SheetRow> top)
    {
        var (best, most) = (-1, 2);
        for (var i = 0; i < top.Count; i++)
            if (top[i].Cells.Count(c => IsHeading(c.Text)) is var filled && filled > most) (best, most) = (i, filled);
        return best;
    }

    private bool IsBelow(List<SheetRow> block, SheetRow row)
    {
        if (row.Number != block[^1].Number + 1 || row.Cells.Any(c => c.Text.Count(char.IsAsciiDigit) > 4 || c.Text.Length > LongestHeading)) return false;
        var (_, plain) = Join([.. block, row]);
        for (var i = 0; i < row.Cells.Length; i++)
            if (IsHeading(row.Cells[i].Text) && words.ContainsKey(plain[i])) return true;
        return false;
    }

    private bool IsAbove(SheetRow row, SheetRow below)
    {
        if (row.Number != below.Number - 1 || row.Cells.Any(c => c.Text.Contains(':') || c.Text.Length > LongestHeading)) return false;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var (own, under) = (HeaderWords.Plain(row.Cells[i].Text), HeaderWords.Plain(below.At(i).Text));
            if (own.Length == 0) continue;
            if (under.Length == 0 ? words.ContainsKey(own) : words.ContainsKey($"{own} {under}") || words.ContainsKey($"{under} {own}")) return true;
        }
        return false;
    }

    private (string[] Shown, string[] Plain) Join(List<SheetRow> block)
    {
        var width = block.Max(r => r.Cells.Length);
        var (shown, plain) = (new string[width], new string[width]);
        for (var column = 0; column < width; column++)
        {
            var parts = Parts(block, column);
            shown[column] = string.Join(' ', parts);
            plain[column] = Meaning([.. parts.Select(HeaderWords.Plain).Where(p => p.Length > 0)]);
        }
        return (shown, plain);
    }

    // A heading over several columns stands in the first of them; the others are blank above a filled cell.
    private static List<string> Parts(List<SheetRow> block, int column)
    {
        var parts = new List<string>();
        for (var i = 0; i < block.Count; i++)
        {
            var at = column;
            var isUpper = block.Skip(i + 1).Any(r => !r.At(column).IsBlank);
            while (isUpper && at > 0 && block[i].At(at).IsBlank) at--;
            var text = block[i].At(at).Text.Trim();
            if (text.Length > 0 && IsHeading(text)) parts.Add(text.ReplaceLineEndings(" "));
        }
        return parts;
    }

    private string Meaning(List<string> parts)
    {
        if (parts.Count == 0) return "";
        var (joined, turned, last) = (string.Join(' ', parts), string.Join(' ', parts.AsEnumerable().Reverse()), parts[^1]);
        if (words.ContainsKey(joined)) return joined;
        if (words.ContainsKey(turned)) return turned;
        var isLost = Vague.Contains(last) && parts.Count > 1 && words.TryGetValue(parts[^2], out var above)
            && (!words.TryGetValue(last, out var own) || own.Field != above.Field);
        return words.ContainsKey(last) && !isLost ? last : joined;
    }

    // Numbers under the headings (1, 2, 3) and values are none.
    private static bool IsHeading(string text) => text.Any(char.IsLetter) && text.Length <= LongestHeading;
}

using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.People;

/// <summary>
/// Names as lists write them: known titles are parted from the name, unknown ones stay where they are. The spelling is never
/// changed; a list in capitals stays in capitals.
/// </summary>
internal static partial class NameText
{
    public static NameParts Split(string text)
    {
        if (!MayHaveTitles(text)) return new NameParts(null, text, null);
        var (name, suffix) = BehindComma(text);
        var prefix = Prefix(ref name);
        if (suffix is null) suffix = Suffix(ref name);
        return new NameParts(prefix, name, suffix);
    }

    /// <summary>The column's titles, and behind them those of the name that the column does not have.</summary>
    public static string? Join(string? column, string? ofName)
    {
        if (column is "-" or "0") column = null;
        if (column is null || ofName is null) return column ?? ofName;
        var known = column.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(t => TitleWords.Plain(t)).ToHashSet();
        var whole = TitleWords.Plain(column);
        var more = ofName.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Where(t => !known.Contains(TitleWords.Plain(t)) && !whole.Contains(TitleWords.Plain(t), StringComparison.Ordinal)).ToList();
        return more.Count == 0 ? column : $"{column}{(ofName.Contains(',', StringComparison.Ordinal) || column.EndsWith('.') ? ", " : " ")}{string.Join(' ', more)}";
    }

    /// <summary>A remark that is no part of the name (<c>(Alm)</c>, <c>*)</c>, <c>pensiun 1/3</c>), and the name before it; null: there is none.</summary>
    public static string? WithoutRemark(string name)
    {
        if (!Strange().IsMatch(name) && !Remark().IsMatch(name)) return null;
        var cut = Remark().Replace(name, "");
        var strange = Strange().Match(cut);
        if (strange.Success) cut = cut[..strange.Index];
        return cut.Trim(' ', ',', '-', '.');
    }

    // Names in most files have neither dot nor comma and no title at either end.
    private static bool MayHaveTitles(string text)
    {
        if (text.AsSpan().ContainsAny('.', ',')) return true;
        var (first, last) = (text.IndexOf(' ', StringComparison.Ordinal), text.LastIndexOf(' '));
        return first > 0 && (TitleWords.IsBarePrefix(text.AsSpan(0, first)) || TitleWords.IsBareSuffix(text.AsSpan(last + 1)));
    }

    private static (string Name, string? Suffix) BehindComma(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma < 1) return (text, null);
        var tail = text[(comma + 1)..].Trim(' ', ',');
        var end = tail.IndexOf(',', StringComparison.Ordinal);
        return TitleWords.IsSuffixBehindComma((end < 0 ? tail : tail[..end]).Trim()) ? (text[..comma].TrimEnd(), tail) : (text, null);
    }

    private static string? Prefix(ref string name)
    {
        var end = 0;
        while (true)
        {
            var rest = name.AsSpan(end).TrimStart();
            var from = name.Length - rest.Length;
            var space = rest.IndexOf(' ');
            var word = space < 0 ? rest : rest[..space];
            // "IR.BUDI": the title ends at its dot.
            var dot = word.IndexOf('.');
            var length = dot >= 0 && dot < word.Length - 1 && TitleWords.IsPrefix(word[..(dot + 1)]) ? dot + 1 : word.Length;
            if (length >= rest.Length || !TitleWords.IsPrefix(word[..length])) break;
            end = from + length;
        }
        if (end == 0) return null;
        var prefix = name[..end];
        name = name[end..].TrimStart();
        return prefix;
    }

    private static string? Suffix(ref string name)
    {
        var start = name.Length;
        while (true)
        {
            var head = name.AsSpan(0, start).TrimEnd();
            var space = head.LastIndexOf(' ');
            if (space < 1) break;
            if (TitleWords.IsSuffix(head[(space + 1)..]))
            {
                start = space + 1;
                continue;
            }
            // "S. Pd" in two words.
            var before = head[..space].LastIndexOf(' ');
            if (before < 1 || head[space - 1] != '.' || space - before > 3 || !TitleWords.IsSuffix(head[(before + 1)..])) break;
            start = before + 1;
        }
        if (start == name.Length) return null;
        var suffix = name[start..];
        name = name[..start].TrimEnd(' ', ',');
        return suffix;
    }

    [GeneratedRegex(@"[^\p{L}\p{M} .,'’‘`´\-]")]
    private static partial Regex Strange();

    [GeneratedRegex(@"[\s(,]*\b(?:almh?|almarhum(?:ah)?|pensiun|meninggal|mutasi|pindah|cuti|non ?aktif|b\.?u\.?p|mpp)\b\.?\)?.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();
}

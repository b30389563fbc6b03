using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Pakta.Web.Roster.People;

/// <summary>Academic, religious and professional titles, shipped as data in titles.json; known by their letters alone.</summary>
internal static class TitleWords
{
    private static readonly JsonElement Data = Load();
    private static readonly FrozenSet<string> Prefixes = Plains("prefix"), Suffixes = Plains("suffix");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BarePrefixes = Bare("prefixBare"), BareSuffixes = Bare("suffixBare");

    /// <summary><c>H.</c> is a title, <c>H</c> may be an initial: the short ones need their dot.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => IsBarePrefix(word) || (word.EndsWith(".") && Prefixes.Contains(Plain(word)));

    /// <summary>At the end of a name without a comma: <c>S.Pd</c>, <c>SKM</c>.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => IsBareSuffix(word) || (word.Contains('.') && Suffixes.Contains(Plain(word)));

    /// <summary>Behind a comma, with dots or without.</summary>
    public static bool IsSuffixBehindComma(ReadOnlySpan<char> words)
    {
        if (Suffixes.Contains(Plain(words))) return true;
        var space = words.LastIndexOf(' ');
        return space > 0 && IsSuffixBehindComma(words[..space]) && IsSuffixBehindComma(words[(space + 1)..]);
    }

    public static bool IsBarePrefix(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 4 && BarePrefixes.Contains(Upper(word, stackalloc char[4]));

    public static bool IsBareSuffix(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 7 && BareSuffixes.Contains(Upper(word, stackalloc char[7]));

    /// <summary>Letters only, upper case: <c>S.Sos.</c> is <c>SSOS</c>.</summary>
    public static string Plain(ReadOnlySpan<char> title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var c in title)
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToUpperInvariant(c));
        return plain.ToString();
    }

    private static ReadOnlySpan<char> Upper(ReadOnlySpan<char> word, Span<char> buffer)
    {
        for (var i = 0; i < word.Length; i++) buffer[i] = char.ToUpperInvariant(word[i]);
        return buffer[..word.Length];
    }

    private static FrozenSet<string> Plains(string key) => Strings(key).Select(t => Plain(t)).ToFrozenSet();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bare(string key) => Strings(key).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static IEnumerable<string> Strings(string key) => Data.GetProperty(key).EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Load()
    {
        using var stream = typeof(TitleWords).Assembly.GetManifestResourceStream("roster/titles.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

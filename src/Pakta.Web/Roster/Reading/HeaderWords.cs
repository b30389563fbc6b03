using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Pakta.Web.Roster.Reading;

/// <summary>The synonyms of column headings, shipped as data in headers.json.</summary>
public static class HeaderWords
{
    /// <summary>Headings of the two columns that the program adds to a file of problems.</summary>
    public const string Problem = "MASALAH", Advice = "SARAN";

    private const string Dropped = "dropped";
    private static readonly JsonElement Data = Load();
    private static readonly FrozenSet<string> DroppedWords = Strings(Data.GetProperty(Dropped)).Select(Plain).ToFrozenSet();
    private static readonly FrozenDictionary<string, FrozenDictionary<string, (string Field, int Rank)>> Kinds = Data.EnumerateObject()
        .Where(kind => kind.Name != Dropped).ToFrozenDictionary(kind => kind.Name, kind => WordsOf(kind.Value));
    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> Places = Data.EnumerateObject()
        .Where(kind => kind.Name != Dropped).ToFrozenDictionary(kind => kind.Name, kind =>
            kind.Value.EnumerateObject().Select((field, place) => (field.Name, place)).ToFrozenDictionary(f => f.Name, f => f.place));

    /// <summary>Field and rank of each plain heading of one kind of file; a lower rank wins when two columns mean the same field.</summary>
    public static FrozenDictionary<string, (string Field, int Rank)> Of(string kind) => Kinds[kind];

    /// <summary>All fields of one kind of file, each with the place of its cell in a <see cref="TableRow"/>.</summary>
    public static FrozenDictionary<string, int> Fields(string kind) => Places[kind];

    /// <summary>The heading under which a field is found without anybody's help.</summary>
    public static string First(string kind, string field) => Strings(Data.GetProperty(kind).GetProperty(field)).First();

    /// <summary>
    /// A column that is never read further: what is not needed is not taken. A word longer than <c>NO</c> is known among others too
    /// (<c>NIK KTP</c>, <c>NO NPWP</c>), except beside the e-mail, whose address is wanted.
    /// </summary>
    public static bool IsDropped(string heading)
    {
        if (DroppedWords.Contains(heading)) return true;
        var words = heading.Split(' ', '/');
        return !words.Contains("EMAIL") && words.Any(word => word.Length > 2 && word != "NOMOR" && DroppedWords.Contains(word));
    }

    /// <summary>Upper case, one space between words, punctuation gone: <c>GOL. RUANG</c>, <c>nip_baru</c>, <c>N.I.P.</c></summary>
    public static string Plain(string heading)
    {
        var text = new StringBuilder();
        foreach (var c in heading.AsSpan().TrimStart("\uFEFFï»¿"))
        {
            if (c == '/' && text.Length > 0 && text[^1] == ' ') text.Length--;
            if (char.IsLetterOrDigit(c) || c == '/') text.Append(char.ToUpperInvariant(c));
            else if (text.Length > 0 && text[^1] is not (' ' or '/')) text.Append(' ');
        }
        var plain = text.ToString().TrimEnd();
        return plain.Length > 2 && plain.Split(' ').All(word => word.Length == 1) ? plain.Replace(" ", "", StringComparison.Ordinal) : plain;
    }

    private static FrozenDictionary<string, (string, int)> WordsOf(JsonElement kind) => kind.EnumerateObject()
        .SelectMany(field => Strings(field.Value).Select((word, rank) => (Word: Plain(word), Value: (field.Name, rank))))
        .ToFrozenDictionary(p => p.Word, p => p.Value);

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Load()
    {
        using var stream = typeof(HeaderWords).Assembly.GetManifestResourceStream("roster/headers.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

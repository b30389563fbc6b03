using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Pakta.Web.Roster.Reading;

/// <summary>The synonyms of column headings, shipped as data in headers.json.</summary>
public static class HeaderWords
{
    private const string Dropped = "dropped";
    private static readonly JsonElement Data = Load();
    private static readonly FrozenSet<string> DroppedWords = Strings(Data.GetProperty(Dropped)).Select(Plain).ToFrozenSet();

    /// <summary>Field and rank of each plain heading of one kind of file; a lower rank wins when two columns mean the same field.</summary>
    public static FrozenDictionary<string, (string Field, int Rank)> Of(string kind) => Data.GetProperty(kind).EnumerateObject()
        .SelectMany(field => Strings(field.Value).Select((word, rank) => (Word: Plain(word), Value: (field.Name, rank))))
        .ToFrozenDictionary(p => p.Word, p => p.Value);

    /// <summary>A column that is never read further: what is not needed is not taken.</summary>
    public static bool IsDropped(string heading) => DroppedWords.Contains(heading);

    /// <summary>Upper case, one space between words, punctuation gone: <c>GOL. RUANG</c>, <c>nip_baru</c>.</summary>
    public static string Plain(string heading)
    {
        var text = new StringBuilder();
        foreach (var c in heading.Trim('\uFEFF', ' '))
        {
            if (char.IsLetterOrDigit(c) || c == '/') text.Append(char.ToUpperInvariant(c));
            else if (c != '.' && text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }
        return text.ToString().TrimEnd();
    }

    private static IEnumerable<string> Strings(JsonElement list) => list.EnumerateArray().Select(e => e.GetString()!);

    private static JsonElement Load()
    {
        using var stream = typeof(HeaderWords).Assembly.GetManifestResourceStream("roster/headers.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}

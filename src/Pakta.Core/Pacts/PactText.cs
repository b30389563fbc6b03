using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Pakta.Core.Pacts;

/// <summary>
/// The text that is read, hashed and printed. Canonical form (UTF-8, NFC, LF, one trailing LF, paragraphs parted by one empty
/// line): title LF subtitle; opening; one paragraph per clause, <c>N. text</c>; closing. The hash is SHA-256 of those bytes, so
/// <c>sha256sum</c> of a saved text file checks it.
/// </summary>
public sealed record PactText(string Title, string Subtitle, string Opening, IReadOnlyList<string> Clauses, string Closing)
{
    /// <summary>The canonical text.</summary>
    public string Canonical()
    {
        var text = new StringBuilder().Append(Line(Title)).Append('\n').Append(Line(Subtitle)).Append("\n\n").Append(Line(Opening));
        for (var i = 0; i < Clauses.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n\n{i + 1}. {Line(Clauses[i])}");
        return text.Append("\n\n").Append(Line(Closing)).Append('\n').ToString();
    }

    /// <summary>SHA-256 of the canonical UTF-8 bytes (32 bytes).</summary>
    public static byte[] Hash(string canonical) => SHA256.HashData(Encoding.UTF8.GetBytes(canonical));

    /// <summary>Reads a canonical text back.</summary>
    /// <exception cref="FormatException">The text is not in canonical form.</exception>
    public static PactText Parse(string canonical)
    {
        var paragraphs = canonical.TrimEnd('\n').Split("\n\n");
        if (paragraphs.Length < 4 || paragraphs[0].Split('\n') is not [var title, var subtitle])
            throw new FormatException("A pact text needs title, subtitle, opening, clauses and closing.");
        var clauses = paragraphs[2..^1].Select((p, i) => ClauseOf(p, i + 1)).ToArray();
        var text = new PactText(title, subtitle, paragraphs[1], clauses, paragraphs[^1]);
        return text.Canonical() == canonical ? text : throw new FormatException("The pact text is not in canonical form.");
    }

    /// <summary>Replaces <c>{field}</c> by its value everywhere; an unknown field is an error.</summary>
    /// <exception cref="FormatException">A field has no value.</exception>
    public PactText Fill(IReadOnlyDictionary<string, string> fields) => new(Filled(Title, fields), Filled(Subtitle, fields),
        Filled(Opening, fields), Clauses.Select(c => Filled(c, fields)).ToArray(), Filled(Closing, fields));

    private static string ClauseOf(string paragraph, int number)
    {
        var prefix = $"{number.ToString(CultureInfo.InvariantCulture)}. ";
        return paragraph.StartsWith(prefix, StringComparison.Ordinal)
            ? paragraph[prefix.Length..]
            : throw new FormatException($"Clause {number} is not numbered.");
    }

    private static string Filled(string template, IReadOnlyDictionary<string, string> fields)
    {
        var text = fields.Aggregate(template, (t, f) => t.Replace($"{{{f.Key}}}", f.Value, StringComparison.Ordinal));
        return text.Contains('{', StringComparison.Ordinal) ? throw new FormatException($"Unfilled field in: {text}") : text;
    }

    /// <summary>One line, single spaces, NFC.</summary>
    private static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
}

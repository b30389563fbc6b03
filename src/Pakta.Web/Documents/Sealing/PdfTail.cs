using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pakta.Web.Documents.Sealing;

// What an update must know of the PDF below it: root, size, and where objects stand. Reads the plain cross-reference
// table that our renderer writes, nothing else; a foreign file is refused rather than guessed at.
internal sealed partial class PdfTail
{
    private const int EntryLength = 20;
    private readonly byte[] _pdf;
    private readonly string _trailer;
    private readonly Dictionary<int, int> _offsets = [];

    // The file may stand at the beginning of a larger buffer.
    public PdfTail(byte[] pdf, int length)
    {
        _pdf = pdf;
        var end = Text(Math.Max(0, length - 64), length);
        StartXref = Number(StartXrefPattern().Match(end));
        var at = SkipLine(StartXref, "xref");
        while (Subsection().Match(Text(at, Math.Min(at + 32, length))) is { Success: true } head)
        {
            at += head.Length;
            var first = Number(head);
            var count = int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture);
            for (var i = 0; i < count; i++, at += EntryLength)
            {
                if (pdf[at + 17] == (byte)'n')
                    _offsets[first + i] = int.Parse(pdf.AsSpan(at, 10), CultureInfo.InvariantCulture);
            }
        }
        _trailer = Text(SkipLine(at, "trailer"), length);
        if (_trailer.Contains("/Prev", StringComparison.Ordinal) || _trailer.Contains("/Encrypt", StringComparison.Ordinal))
            throw new InvalidDataException("Only a PDF of one revision, not encrypted, can be sealed.");
        Size = Number(SizePattern().Match(_trailer));
        Root = Reference(_trailer, "Root");
        Info = Reference(_trailer, "Info");
        FirstId = IdPattern().Match(_trailer).Groups[1].Value;
    }

    public int StartXref { get; }

    public int Size { get; }

    // Where each object in use begins.
    public IReadOnlyDictionary<int, int> Objects => _offsets;

    public int Root { get; }

    public int Info { get; }

    public string FirstId { get; }

    // A dictionary as it stands between obj and endobj; each Latin-1 character is one byte.
    public string Dictionary(int number)
    {
        var from = SkipLine(_offsets[number], $"{number} 0 obj");
        var length = _pdf.AsSpan(from).IndexOf("endobj"u8);
        var text = Text(from, from + length).Trim();
        return text.StartsWith("<<", StringComparison.Ordinal) && text.EndsWith(">>", StringComparison.Ordinal)
            ? text
            : throw new InvalidDataException($"Object {number} is no plain dictionary.");
    }

    public static int Reference(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, $@"/{key}\s*\[?\s*(\d+) 0 R", RegexOptions.CultureInvariant);
        return Number(match);
    }

    private int SkipLine(int at, string expected)
    {
        var found = Text(at, Math.Min(at + expected.Length, _pdf.Length));
        if (found != expected)
            throw new InvalidDataException($"Expected {expected} at byte {at}.");
        at += expected.Length;
        while (at < _pdf.Length && _pdf[at] is (byte)'\r' or (byte)'\n' or (byte)' ')
            at++;
        return at;
    }

    private string Text(int from, int to) => Encoding.Latin1.GetString(_pdf, from, to - from);

    private static int Number(Match match) => match.Success
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : throw new InvalidDataException("The PDF's trailer is not of the expected form.");

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex StartXrefPattern();

    [GeneratedRegex(@"^(\d+) (\d+)\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex Subsection();

    [GeneratedRegex(@"/Size\s*(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex SizePattern();

    [GeneratedRegex(@"/ID\s*\[\s*(<[0-9A-Fa-f]*>|\((?:[^\\)]|\\.)*\))", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex IdPattern();
}

using System.Globalization;
using System.Text;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>
/// Broken and hostile lists of people and of units, each the same for the same number: good seeds as CSV, XLSX, XLS and web page,
/// then harmed. A third of them, two whole rounds of kinds in six, are lists of units.
/// </summary>
internal static class Mutator
{
    private const string Header = "NIP BARU;NAMA;GELAR BELAKANG;TANGGAL LAHIR;JENIS ASN;NAMA JABATAN;KODE UNIT;NIK";

    private const string UnitHeader = "KODE;NAMA UNIT;JENIS;KODE INDUK;KODE WILAYAH";

    private static readonly (string Kind, Func<Seed, byte[]> Make)[] Kinds =
    [
        ("csv-bits", r => Bits(r, Text(Csv(r)))),
        ("csv-cut", r => Cut(r, Text(Csv(r)))),
        ("csv-encoding", r => Encodings(r)),
        ("csv-marks", r => Text(Marks(r, Csv(r)))),
        ("xlsx-bits", r => Bits(r, Book(r).Bytes(), 6)),
        ("xlsx-cut", r => Cut(r, Book(r).Bytes())),
        ("xlsx-headers", r => Headers(r, Book(r).Bytes())),
        ("xlsx-parts", r => Book(r).Bytes((_, text) => r.Next(3) == 0 ? Marks(r, text) : text)),
        ("xlsx-bomb", Bomb),
        ("xlsx-entities", Entities),
        ("xlsx-blank", r => new Workbook().SheetXml("A", BlankRows(r)).Bytes()),
        ("xlsx-formulas", r => new Workbook().Sheet("A", Rows(r, text => r.Next(2) == 0 ? "=VLOOKUP(A1;B:C;2)" : text)).Bytes()),
        ("xlsx-hidden", r => new Workbook().Sheet("lama", Rows(r), r.Next(2) == 0 ? "hidden" : "veryHidden").Sheet("A", Rows(r), merges: "G2:G9", hidden: 3).Bytes()),
        ("xlsx-numbers", r => new Workbook().Sheet("A", Rows(r, text => text.Length == 18 ? double.Parse(text, CultureInfo.InvariantCulture) : text)).Bytes()),
        ("password", r => Bits(r, CompoundFile.Of(("EncryptionInfo", Noise(r)), ("EncryptedPackage", Noise(r))), 2, 2000)),
        ("xls-bits", r => Bits(r, OldWorkbook.Of("A", [.. Rows(r).Take(100)]), 4)),
        ("xls-cut", r => Cut(r, OldWorkbook.Of("A", [.. Rows(r).Take(100)]))),
        ("html-marks", r => Text(Marks(r, Page(r)))),
        ("html-cut", r => Cut(r, Text(Page(r)))),
        ("other", Other),
    ];

    /// <summary>One file of each kind, and the next file is of the first kind again.</summary>
    public static int Round => Kinds.Length;

    public static (string Kind, bool IsUnits, byte[] Bytes) File(int number)
    {
        var (kind, make) = Kinds[number % Round];
        var seed = new Seed(number, number / Round % 6 > 3);
        return (kind, seed.IsUnits, make(seed));
    }

    private static IEnumerable<object?[]> Rows(Seed random, Func<string, object>? change = null) =>
        (random.IsUnits ? Units(random) : People(random)).Select((row, i) => i == 0 ? row : (object?[])[.. row.Select(c => change?.Invoke(c) ?? c)]);

    // Children above their parents; now and then far deeper than a path can be, or the root below its own descendant.
    private static IEnumerable<string[]> Units(Seed random)
    {
        yield return UnitHeader.Split(';');
        var (many, isChain, bites) = (random.Next(8) == 0 ? random.Next(2_000, 12_000) : 12, random.Next(2) == 0, random.Next(5) == 0);
        // The short ones name the same units again, elsewhere.
        var name = many > 12 ? $"L{random.Next()}." : "K";
        for (var i = many; i > 0; i--)
        {
            var parent = i > 1 ? $"{name}{(isChain ? i - 1 : random.Next(1, i))}" : bites ? $"{name}{many}" : "R";
            yield return [$"{name}{i}", $"Seksi {i}, Bagian Umum", random.Next(2) == 0 ? "SEKSI" : "Uptd", parent, random.Next(3) == 0 ? "74.71.06" : ""];
        }
    }

    private static IEnumerable<string[]> People(Seed random)
    {
        yield return Header.Split(';');
        for (var i = 0; i < 12; i++)
        {
            var (year, month, day) = (random.Next(1970, 1998), random.Next(1, 13), random.Next(1, 29));
            var nip = string.Create(CultureInfo.InvariantCulture, $"{year}{month:00}{day:00}{year + 24}{random.Next(1, 13):00}{random.Next(1, 3)}{random.Next(1, 400):000}");
            yield return [nip, $"Orang {i}", "S.Sos., M.Si", $"{day:00}-{month:00}-{year}", "PNS", "Guru", random.Next(2) == 0 ? "S1" : "P1", $"7471{random.Next(100_000, 999_999)}{i:000000}"];
        }
    }

    private static string Csv(Seed random) => string.Join('\n', Rows(random).Select(r => string.Join(';', r)));

    private static string Page(Seed random) => "<html><head><style>td { color: red }</style></head><body><table>"
        + string.Concat(Rows(random).Select(r => $"<tr>{string.Concat(r.Select(c => $"<td rowspan=\"1\">{c}</td>"))}</tr>")) + "</table></body></html>";

    private static Workbook Book(Seed random) => new Workbook { SharesStrings = random.Next(2) == 0, Uses1904 = random.Next(9) == 0 }.Sheet("Dinas A", Rows(random));

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise(Seed random)
    {
        var bytes = new byte[random.Next(100, 5000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Bits(Seed random, byte[] bytes, int most = 40, int from = 0)
    {
        for (var i = random.Next(1, most); i > 0; i--) bytes[random.Next(Math.Min(from, bytes.Length - 1), bytes.Length)] ^= (byte)(1 << random.Next(8));
        return bytes;
    }

    private static byte[] Cut(Seed random, byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        return random.Next(3) == 0 ? [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]] : bytes[..at];
    }

    private static byte[] Encodings(Seed random)
    {
        var text = Csv(random).Replace(random.IsUnits ? "Seksi" : "Orang", "Désirée Ma’ruf", StringComparison.Ordinal);
        Encoding[] all = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, Encoding.UTF8];
        var bytes = all[random.Next(all.Length)].GetBytes(text);
        return random.Next(2) == 0 ? Bits(random, bytes) : [0xEF, 0xBB, 0xBF, .. bytes];
    }

    // What breaks parsers: quotes, delimiters, zero and control characters, halves of characters, tags, long runs.
    private static string Marks(Seed random, string text)
    {
        string[] marks = ["\"", "\"\"", ";", ",", "\t", "\r", "\n", "\0", "\u001b", "\u202e", "\ud800", "�", "<", ">", "&#0;", "&#xD800;", "</row>", "<!--", "]]>", "=1+1", "sep=", "'",
            new string('9', 40), new string('a', random.Next(2) * 200_000)];
        var mutated = new StringBuilder(text);
        for (var i = random.Next(1, 12); i > 0; i--) mutated.Insert(random.Next(mutated.Length), marks[random.Next(marks.Length)]);
        return mutated.ToString();
    }

    // Sizes, offsets, counts and names in the directory and before the parts.
    private static byte[] Headers(Seed random, byte[] bytes)
    {
        var places = Enumerable.Range(0, bytes.Length - 4).Where(i => bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] < 8).ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = places[random.Next(places.Count)] + random.Next(4, 46);
            for (var k = 0; k < random.Next(1, 5) && at + k < bytes.Length; k++) bytes[at + k] = (byte)(random.Next(3) == 0 ? 0xFF : random.Next(256));
        }
        return bytes;
    }

    private static byte[] Bomb(Seed random)
    {
        var (book, sheet, start) = (Book(random), "xl/worksheets/sheet1.xml", "<worksheet><sheetData>");
        var size = 64L << 20;
        var known = new Workbook().Sheet("A", Rows(random)).Parts().Last().Text;
        return random.Next(10) switch
        {
            0 => Bombs.Overlapping(book, 60_000),
            1 => Bombs.Overlapping(book, 9_000),
            2 => Bombs.Swollen(book, sheet, start, "<row/>", size),
            3 => Bombs.Swollen(book, sheet, start + "<row><c t=\"inlineStr\"><is><t>", "aaaaaaaa", size),
            4 => Bombs.Swollen(book, sheet, start + "<!--", "aaaaaaaa", size),
            5 => Bombs.Swollen(book, sheet, start, "<a>", size),
            6 => Bombs.Swollen(book, sheet, start + "<row><c", " a=\"\"", size),
            9 => Bombs.Swollen(book, sheet, known[..known.IndexOf("</sheetData>", StringComparison.Ordinal)], "<row><c t=\"inlineStr\"><is><t>1</t></is></c><c t=\"inlineStr\"><is><t>a</t></is></c></row>", size),
            7 => Bombs.Swollen(book, "xl/sharedStrings.xml", "<sst>", "<si><t>a</t></si>", size),
            _ => Bombs.Swollen(book, sheet, start, "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>", size),
        };
    }

    private static byte[] Entities(Seed random)
    {
        var lol = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        string[] types = ["<!DOCTYPE x [<!ENTITY l0 SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">", $"<!DOCTYPE x [<!ENTITY l0 \"lol\">{lol}]>"];
        var (type, where) = (types[random.Next(types.Length)], random.Next(3));
        string[] parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"];
        return Book(random).Bytes((name, text) => name != parts[where] ? text
            : type + text[(text.StartsWith("<?xml", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2 : 0)..].Replace(random.IsUnits ? "Seksi" : "Orang", "&l0;&l9;", StringComparison.Ordinal));
    }

    // A million formatted rows without a value, with data above or in the middle of them.
    private static string BlankRows(Seed random)
    {
        var xml = new StringBuilder();
        var before = random.Next(2) == 0 ? 0 : random.Next(1, 150);
        var rows = Rows(random).ToList();
        for (var i = 0; i < (random.Next(4) == 0 ? 1_048_576 : 20_000); i++)
        {
            xml.Append("<row s=\"3\" customFormat=\"1\">");
            if (i >= before && i - before < rows.Count)
                foreach (var cell in rows[i - before]) xml.Append("<c t=\"inlineStr\"><is><t>").Append(cell).Append("</t></is></c>");
            xml.Append("</row>");
        }
        return xml.ToString();
    }

    private static byte[] Other(Seed random)
    {
        byte[][] starts = [[.. "%PDF-1.7\n"u8], [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0], [.. "Rar!"u8], [.. "PK\u0003\u0004"u8], [.. "{\\rtf1"u8], [.. "<?xml version=\"1.0\"?><Workbook>"u8],
            [.. "<html><body>"u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], [], [0]];
        return [.. starts[random.Next(starts.Length)], .. Noise(random)];
    }

    private sealed class Seed(int number, bool isUnits) : Random(number)
    {
        public bool IsUnits => isUnits;
    }
}

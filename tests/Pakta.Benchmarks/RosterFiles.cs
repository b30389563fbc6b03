using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pakta.Web.Roster.People;

namespace Pakta.Benchmarks;

/// <summary>Invented lists: a nation of units with forty people each, names as unevenly spread as real ones, no number twice.</summary>
internal static class RosterFiles
{
    public const string Header = "NO,NIP BARU,NAMA,GELAR BELAKANG,TANGGAL LAHIR,JENIS KELAMIN,JENIS ASN,GOL AKHIR,NAMA JABATAN,KODE UNIT,EMAIL,NO HP";
    public const int Provinces = 38;
    private const int PerUnit = 40;
    private const int Agencies = 494;
    private const int BirthDays = 12_000;
    private static readonly string[] Firsts =
        ["Muhammad", "Siti", "Ahmad", "Sri", "Nur", "Dewi", "Abdul", "Andi", "Agus", "Eko", "Tri", "Dwi", "I Wayan", "Ni Made", "La Ode", "Wa Ode"];
    private static readonly string[] Lasts = ["Nasution", "Siregar", "Harahap", "Hidayat", "Lestari", "Rahman", "Saputra", "Wati"];
    private static readonly string[] Syllables =
        [.. "BDFGHJKLMNPRSTWY".SelectMany(c => "aiueo", (c, v) => $"{char.ToLowerInvariant(c)}{v}")];

    public static int Units(int people) => Math.Max(1, people / PerUnit);

    /// <summary>R, provinces P1 to P38, agencies A1 to A494, units U0 and on.</summary>
    public static void WriteUnits(string path, int people)
    {
        using var file = new StreamWriter(path);
        file.WriteLine("kode,nama,jenis,kode_induk");
        file.WriteLine("R,Republik,LAINNYA,");
        for (var i = 1; i <= Provinces; i++) file.WriteLine($"P{i},Provinsi {i},PEMDA,R");
        for (var i = 1; i <= Agencies; i++) file.WriteLine($"A{i},Pemerintah Kabupaten {i},PEMDA,P{i % Provinces + 1}");
        for (var i = 0; i < Units(people); i++) file.WriteLine($"U{i},Sekolah {i},SEKOLAH,A{i % Agencies + 1}");
    }

    public static void WriteCsv(string path, int people)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16);
        file.WriteLine(Header);
        foreach (var row in Rows(people)) file.WriteLine(string.Join(',', row.Select(c => c.Contains(',', StringComparison.Ordinal) ? $"\"{c}\"" : c)));
    }

    /// <summary>As Excel writes it: every text once, in a table of its own.</summary>
    public static void WriteXlsx(string path, int people)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>
            """);
        Part(zip, "_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Pegawai" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Part(zip, "xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
        var strings = new Dictionary<string, int>();
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml"))
        {
            sheet.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
            var number = 0;
            foreach (var row in Rows(people).Prepend(Header.Split(',')))
            {
                sheet.Write($"<row r=\"{++number}\">");
                for (var i = 0; i < row.Length; i++)
                {
                    if (!strings.TryGetValue(row[i], out var at)) strings[row[i]] = at = strings.Count;
                    sheet.Write($"<c r=\"{(char)('A' + i)}{number}\" t=\"s\"><v>{at}</v></c>");
                }
                sheet.Write("</row>");
            }
            sheet.Write("</sheetData></worksheet>");
        }
        using var shared = Open(zip, "xl/sharedStrings.xml");
        shared.Write("""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        foreach (var text in strings.OrderBy(s => s.Value).Select(s => s.Key)) shared.Write($"<si><t>{text}</t></si>");
        shared.Write("</sst>");
    }

    private static IEnumerable<string[]> Rows(int people)
    {
        var random = new Random(1);
        // Some made-up words are remarks ("Mutasi"): an office would be asked about them.
        var words = Enumerable.Range(0, 40_000).Select(_ => Word(random)).Where(w => NameText.WithoutRemark($"Nama {w}") is null).ToArray();
        string Rare() => words[(int)(words.Length * Math.Pow(random.NextDouble(), 3))];
        var units = Units(people);
        for (var i = 0; i < people; i++)
        {
            var born = new DateOnly(1967, 1, 1).AddDays((int)(i * 7919L % BirthDays));
            var woman = random.Next(2) == 1;
            var nip = string.Create(CultureInfo.InvariantCulture, $"{born:yyyyMMdd}{born.Year + 22 + i % 3:0000}{i % 12 + 1:00}{(woman ? 2 : 1)}{i / BirthDays + 1:000}");
            var name = $"{(random.Next(10) < 6 ? Firsts[random.Next(Firsts.Length)] : Rare())} {Rare()}{random.Next(4) switch { 0 => "", 1 => " " + Lasts[random.Next(Lasts.Length)], _ => " " + Rare() }}";
            yield return
            [
                (i + 1).ToString(CultureInfo.InvariantCulture), nip, name, "S.Kep., Ns.", born.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), woman ? "F" : "M",
                "PNS", "III/b", "Perawat Ahli Pertama", $"U{random.Next(units)}", $"p{i}@contoh.go.id", $"08{100_000_000 + i}",
            ];
        }
    }

    private static string Word(Random random)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(text);
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Web.Tests.Roster.Reading;

public sealed class RosterFileTests
{
    private const string Nip = "198609262015051001";
    private static readonly object?[] Headings = ["NIP", "NAMA", "KODE UNIT", "NIK", "TANGGAL LAHIR"];
    private static readonly object?[] Person = [Nip, "Budi", "S1", "7471012609860001", "26-09-1986"];
    private string _path = "";

    [SetUp]
    public void Name() => _path = Path.Combine(Path.GetTempPath(), $"pakta-{TestContext.CurrentContext.Test.ID}");

    [TearDown]
    public void Drop() => File.Delete(_path);

    [TestCase("file.password", "EncryptedPackage")]
    [TestCase("file.word", "WordDocument")]
    [TestCase("file.type", "PowerPoint Document")]
    [TestCase("file.damaged", "Workbook")]
    public void What_old_office_wrote_is_told_by_its_streams(string code, string stream) =>
        Assert.That(Refused(CompoundFile.Of((stream, new byte[9]))), Is.EqualTo(code));

    [TestCase("file.image", "GIF89a")]
    [TestCase("file.archive", "Rar!")]
    [TestCase("file.word", @"{\rtf1")]
    [TestCase("file.xml", "<?xml version=\"1.0\"?><Workbook/>")]
    [TestCase("file.html", "<html><body>Halaman masuk</body></html>")]
    [TestCase("file.type", "NIP;NAMA\n1;\0\0\0")]
    public void What_is_no_list_is_refused_by_its_name(string code, string text) => Assert.That(Refused(Encoding.UTF8.GetBytes(text)), Is.EqualTo(code));

    [Test]
    public void A_quote_that_is_never_closed_does_not_swallow_people() =>
        Assert.That(Refused(Encoding.UTF8.GetBytes("NIP;NAMA\n1;\"A\n" + string.Concat(Enumerable.Repeat("2;B\n", 60)))), Is.EqualTo("file.csv"));

    [Test]
    public void A_number_in_old_excel_stays_suspicious_and_text_whole()
    {
        var rows = Read(OldWorkbook.Of("Lama", [Headings, Person, [198609262015051001d, "Ani", "S1"]]));
        Assert.That(rows.Select(r => (r.Text("nip"), r.Cell("nip").Kind)),
            Is.EqualTo(((string?, CellKind)[])[(Nip, CellKind.Text), ("198609262015051008", CellKind.Number)]));
    }

    [Test]
    public void A_formula_without_a_value_is_no_text_and_a_number_keeps_its_characters()
    {
        var rows = Read(new Workbook().Sheet("A", [Headings, ["=VLOOKUP(A1,B:B,1)", "Budi", "S1"], [198609262015051001L, "Ani", "S1"]]).Bytes());
        Assert.That(rows.Select(r => (r.Cell("nip").Text, r.Cell("nip").Kind)),
            Is.EqualTo(((string, CellKind)[])[("", CellKind.NoValue), (Nip, CellKind.Number)]));
    }

    [Test]
    public void A_blank_cell_takes_its_column_also_where_cells_have_no_reference()
    {
        var bytes = new Workbook().Sheet("A", [Headings, [Nip, "", "S1"]]).Bytes((_, text) => Regex.Replace(text, @" r=""[A-Z]+\d+""", ""));
        Assert.That(Read(bytes).Select(r => (r.Text("nip"), r.Text("name"), r.Text("unitCode"))), Is.EqualTo(new (string?, string?, string?)[] { (Nip, null, "S1") }));
    }

    [Test]
    public void Strict_workbooks_and_those_of_1904_read_like_others()
    {
        var bytes = new Workbook { Uses1904 = true, SharesStrings = true }.Sheet("A", [Headings, Person])
            .Bytes((_, text) => text.Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal));
        Assert.That(Read(bytes).Single().Text("nip"), Is.EqualTo(Nip));
        Assert.That(TableReader.Look(new RosterFile(_path), "people").Uses1904, Is.True);
    }

    [Test]
    public void Shared_strings_beyond_memory_come_back_as_they_were()
    {
        var names = Enumerable.Range(0, 6_900).Select(i => $"{new string((char)('a' + i % 26), 2_500)} {i}").ToList();
        var rows = Read(new Workbook { SharesStrings = true }.Sheet("A", names.Select(n => (object?[])[Nip, n, "S1"]).Prepend(Headings)).Bytes((_, text) => text, store: true));
        Assert.That(rows.Select(r => r.Text("name")), Is.EqualTo(names));
    }

    [Test]
    public void A_long_list_of_rows_as_small_as_rows_can_be_is_no_bomb()
    {
        const int people = 60_000;
        var rows = Enumerable.Range(0, people).Select(i => (object?[])[$"{198001012005011001 + i}", $"B{i}", "S1"]).Prepend(Headings);
        var bytes = new Workbook { SharesStrings = true }.Sheet("A", rows).Bytes((_, text) => Regex.Replace(text, @" r=""[A-Z]*\d+""", ""));
        Assert.That(Read(bytes), Has.Count.EqualTo(people));
    }

    [Test]
    public void A_dropped_column_a_birth_date_and_a_long_number_are_no_samples()
    {
        File.WriteAllBytes(_path, new Workbook().Sheet("A", [[.. Headings, "CATATAN"], [.. Person, "7471012609860001 lahir 26-09-1986"]]).Bytes());
        var columns = TableReader.Look(new RosterFile(_path), "people").Columns();
        Assert.That(columns.Single(c => c.Heading == "NIK").IsDropped, Is.True);
        Assert.That(columns.SelectMany(c => c.Samples), Is.EqualTo((string[])[Nip, "Budi", "S1"]));
    }

    [Test]
    public void A_dropped_column_is_not_read_even_if_a_person_says_so()
    {
        File.WriteAllBytes(_path, new Workbook().Sheet("A", [Headings, Person]).Bytes());
        var plan = new ReadingPlan { Columns = new Dictionary<string, int> { ["legacyNip"] = 3, ["name"] = 2 } };
        var row = TableReader.Open(new RosterFile(_path, plan), "people").Rows().Single();
        Assert.That((row.Text("legacyNip"), row.Text("name"), row.Text("unitCode")), Is.EqualTo(((string?)null, "S1", (string?)null)));
    }

    [Test]
    public void A_hidden_sheet_is_read_when_a_person_says_so()
    {
        File.WriteAllBytes(_path, new Workbook().Sheet("lama", [Headings, Person], "veryHidden").Sheet("baru", [Headings, Person, Person]).Bytes());
        var hidden = new RosterFile(_path, new ReadingPlan { Sheets = ["lama"] });
        Assert.That((Rows(hidden).Count, Rows(new RosterFile(_path)).Count), Is.EqualTo((1, 2)));
        Assert.That(hidden.Sheets("people").Select(s => (s.Name, s.IsHidden, s.Rows, s.HasTable)),
            Is.EqualTo(((string?, bool, int, bool)[])[("lama", true, 2, true), ("baru", false, 3, true)]));
    }

    [Test]
    public void Garbled_letters_are_noted_and_impossible_ones_replaced()
    {
        File.WriteAllText(_path, $"NIP;NAMA\n{Nip};Maâ€™ruf\n{Nip};Ma’ruf\n");
        var table = TableReader.Open(new RosterFile(_path), "people");
        Assert.That(table.Rows().Select(r => r.IsGarbled), Is.EqualTo((bool[])[true, false]));
        Assert.That(table.Notes.Select(n => n.Code), Is.EqualTo((string[])["encoding.suspect"]));
        var text = Read(new Workbook().Sheet("A", [Headings, [Nip, "A_xD800_B", "S1"]]).Bytes()).Single().Text("name");
        Assert.That(text, Is.EqualTo("A\uFFFDB"));
    }

    [Test]
    public void A_row_that_looks_odd_is_still_a_row()
    {
        var rows = Read(new Workbook().Sheet("A", [["NO", .. Headings, "JABATAN"], [1, "honorer", "Budi", "S1", null, null, "Penjaga"],
            [2, null, "Mengetahui Sejati", "S1", null, null, "Guru"], [null, "Mengetahui,"], [null, "NIP. 196801011990031001"], [3, Nip, "Ani", "S1", null, null, "Guru"]]).Bytes());
        Assert.That(rows.Select(r => r.Number), Is.EqualTo((int[])[2, 3, 6]), "data below a signature is data");
    }

    private string Refused(byte[] bytes) => Assert.Throws<UnreadableFileException>(() => Read(bytes))!.Fault.Code;

    private List<TableRow> Read(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return Rows(new RosterFile(_path));
    }

    private static List<TableRow> Rows(RosterFile file) => [.. TableReader.Open(file, "people", ("nip", "NIP")).Rows()];
}

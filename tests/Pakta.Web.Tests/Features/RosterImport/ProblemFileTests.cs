using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Roster;
using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster.Quirks;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>Rows with problems come back as a workbook, are mended in it and sent in again alone.</summary>
[DatabaseSource]
public sealed class ProblemFileTests(TestDatabase database)
{
    private const string Rows = "NO,NIP BARU,NAMA,NIK,AGAMA,TANGGAL LAHIR,JENIS KELAMIN,NAMA JABATAN,KODE UNIT,NO HP,CATATAN\n"
        + "1,198609262015051001,Ani,7471012609860001,Islam,26-09-1986,L,Guru,SD-1,+6281234567890,a\n"
        + "2,19860926201505200,\"  Budi   S.  \",7471012609860002,Islam,26/9/86,P,Guru,SD-1,-,b\n"
        + "3,7471012609860003,Cici,7471012609860003,Islam,26-09-1986,P,=Guru,SD-1,,c\n"
        + "4,198609262015052004,Dedi,7471012609860004,Islam,26-09-1986,P,Guru,TIDAK-ADA,+62812,d\n"
        + "5,7471012609860005 131110468,Eko,7471012609860005,Islam,13 September 1990,L,26-09-1986,SD-1,26 September 1986,e\n";

    [Test]
    public async Task Holds_what_was_read_as_it_was_spelled_and_goes_in_again_alone()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        var address = await office.Desk.JudgeAsync(Rows, "sekolah.csv");
        var before = await office.Desk.ProblemsAsync(address);
        await office.Desk.AcceptAsync(address);
        var file = await office.Desk.ProblemsAsync(address);
        var cells = Read(file);
        Assert.Multiple(() =>
        {
            Assert.That(Read(before), Is.EqualTo(cells), "the same before and after");
            Assert.That(cells[0], Is.EqualTo(new[] { "NIP BARU", "NAMA", "TANGGAL LAHIR", "JENIS KELAMIN", "NAMA JABATAN", "KODE UNIT", "NO HP", "MASALAH", "SARAN" }));
            Assert.That(cells, Has.Count.EqualTo(5));
            Assert.That(cells[1][..7], Is.EqualTo(new[] { "19860926201505200", "  Budi   S.  ", "", "P", "Guru", "SD-1", "'-" }));
            Assert.That(cells[1][7], Does.Contain("nip.length"));
            Assert.That(cells[2][0], Does.Not.Contain("7471012609860003"));
            Assert.That(cells[2][4], Is.EqualTo("'=Guru"));
            Assert.That(cells[4][..2], Is.EqualTo(new[] { "7471•••••••••••• 131110468", "Eko" }));
            Assert.That(cells.SelectMany(r => r), Has.None.Match(@"(?<!\d)\d{16}(?!\d)|Islam"));
            Assert.That(cells.SelectMany(r => r), Has.None.Match(@"26[-/]0?9[-/](19)?86|September"), "a birth date, in whichever column");
        });

        var mended = Mend(file, ("19860926201505200", "198609262015052002"), ("TIDAK-ADA", "SD-2"));
        var again = await office.Desk.JudgeAsync(mended, "bermasalah-sekolah.xlsx");
        await office.Desk.AcceptAsync(again);
        var people = await office.City.App.DbAsync(db => db.People.Where(p => p.Name == "Ani" || p.Name == "Budi S." || p.Name == "Dedi" || p.Name == "Cici")
            .Select(p => p.Name).ToListAsync());
        Assert.That(people, Is.EquivalentTo(new[] { "Ani", "Budi S.", "Dedi" }));
    }

    [Test]
    public async Task Is_a_valid_workbook_of_text_cells_and_is_not_there_when_all_is_well()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        var address = await office.Desk.JudgeAsync(Rows, "sekolah.csv");
        using var stream = new MemoryStream(await office.Desk.ProblemsAsync(address));
        using var book = SpreadsheetDocument.Open(stream, false);
        Assert.That(new OpenXmlValidator().Validate(book).Select(e => e.Description), Is.Empty);
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var data = book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Row>().Skip(1).SelectMany(r => r.Elements<Cell>());
        Assert.That(data.Select(c => formats[(int)c.StyleIndex!.Value].NumberFormatId!.Value), Has.All.EqualTo(49));

        var fine = await office.Desk.JudgeAsync(ImportDesk.PeopleHeader + "198609262015051001,Ani,Guru,SD-1\n");
        var result = await office.Desk.AcceptAsync(fine);
        Assert.That(result.QuerySelector("a[href$='bermasalah.xlsx']"), Is.Null);
    }

    [TestCase("198609262015051008", "nip.rounded")]
    [TestCase("198609262015051000", "nip.sequence")]
    [TestCase("198609262015051003", "nip.numeric")]
    public async Task A_number_that_lost_digits_is_not_believed_when_the_file_comes_back_as_it_was(string number, string code)
    {
        await using var office = await RosterDesk.OpenAsync(database);
        var path = Path.Combine(office.City.App.Folder, "angka.xlsx");
        NumberBook.Write(path, ["NIP BARU", "NAMA", "NAMA JABATAN", "KODE UNIT"], [[number, "Budi Angka", "Guru", "SD-1"]]);
        var file = await File.ReadAllBytesAsync(path);
        for (var time = 0; time < 2; time++)
        {
            file = await office.Desk.ProblemsAsync(await office.Desk.JudgeAsync(file, "angka.xlsx"));
            Assert.That(Read(file)[1][4], Does.Contain(code), $"time {time}");
        }
    }

    /// <summary>The day itself does not go out; that it contradicts the number must not be lost with it.</summary>
    [Test]
    public async Task A_birth_date_that_contradicts_the_number_is_asked_about_again_when_the_file_comes_back_as_it_was()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        const string rows = "NIP BARU,NAMA,TANGGAL LAHIR,NAMA JABATAN,KODE UNIT\n198609262015051001,Ani,13-09-1990,Guru,SD-1\n198609262015052002,Budi,26-09-1986,Guru,TIDAK-ADA\n";
        var file = await office.Desk.ProblemsAsync(await office.Desk.JudgeAsync(rows, "lahir.csv"));
        Assert.That((Read(file)[1][2], Read(file)[2][2]), Is.EqualTo(("tidak cocok dengan NIP", "")));
        var again = await office.Desk.ProblemsAsync(await office.Desk.JudgeAsync(file, "bermasalah-lahir.xlsx"));
        Assert.That(Read(again)[1][5], Does.Contain("birthdate.unclear"));
    }

    /// <summary>Two rows of headings: NAMA over GELAR DEPAN, NAMA LENGKAP and GELAR BELAKANG.</summary>
    [Test]
    public async Task Headings_over_two_rows_come_back_as_one_row_that_needs_nobody_to_explain_it()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        var fixture = Change(await File.ReadAllBytesAsync(Path.Combine(QuirkTests.Folder, "26-kop-surat.xlsx")), "<c r=\"G8\"",
            "<c r=\"F8\" t=\"inlineStr\"><is><t>S.Kom</t></is></c><c r=\"G8\"");
        var file = await office.Desk.ProblemsAsync(await office.Desk.JudgeAsync(fixture, "kop.xlsx"));
        Assert.That(Read(file)[0], Is.EqualTo(new[]
            { "NIP BARU", "NIP LAMA", "GELAR DEPAN", "NAMA", "GELAR BELAKANG", "JABATAN NAMA", "TMT JABATAN", "KODE UNIT", "MASALAH", "SARAN" }));
        var (summary, people) = await ImportAsync(office, Mend(file, ("D02", "SD-1")));
        Assert.That((summary.New, summary.IsClean), Is.EqualTo((4, true)));
        Assert.That(people["Orang A"].TitleSuffix, Is.EqualTo("S.Kom"));
    }

    [Test]
    public async Task Columns_that_somebody_has_pointed_out_come_back_under_headings_that_are_known()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        var address = await office.Desk.UploadAsync(Bytes("NIP BARU,SIAPA,TUGAS,KODE UNIT\n198609262015051001,Ani,Guru,TIDAK-ADA\n"), "aneh.csv");
        await office.Desk.ConfirmAsync(address, ("kolom.1", "name"), ("kolom.2", "position"));
        var file = await office.Desk.ProblemsAsync(address);
        Assert.That(Read(file)[0], Is.EqualTo(new[] { "NIP BARU", "NAMA", "NAMA JABATAN", "KODE UNIT", "MASALAH", "SARAN" }));
        var (summary, people) = await ImportAsync(office, Mend(file, ("TIDAK-ADA", "SD-1")));
        Assert.That((summary.New, summary.IsClean, people["Ani"].Position), Is.EqualTo((1, true, "Guru")));
    }

    [Test]
    public async Task The_unit_of_a_cell_in_levels_comes_back_as_its_code()
    {
        await using var office = await RosterDesk.OpenAsync(database);
        const string rows = "NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n19860926201505100,Ani,Guru,SD Negeri 1 Contoh / Dinas Pendidikan dan Kebudayaan\n"
            + "198609262015051002,Budi,Guru,Kantor Khayalan / Dinas Pendidikan dan Kebudayaan\n";
        var address = await office.Desk.UploadAsync(Bytes(rows), "bertingkat.csv");
        await office.Desk.ConfirmAsync(address, ("pemisahUnit", "miring"), ("arahUnit", "kecil"));
        var file = await office.Desk.ProblemsAsync(address);
        Assert.That(Read(file).ConvertAll(r => (r[3], r[4])), Is.EqualTo(new[]
        {
            ("UNIT KERJA", "KODE UNIT"), ("SD Negeri 1 Contoh / Dinas Pendidikan dan Kebudayaan", "SD-1"), ("Kantor Khayalan / Dinas Pendidikan dan Kebudayaan", ""),
        }));
        var (summary, people) = await ImportAsync(office, Mend(file, ("19860926201505100", "198609262015051001")));
        Assert.That((summary.New, summary.Rejected + summary.Review, people.ContainsKey("Ani")), Is.EqualTo((1, 1, true)));
    }

    // As the command line reads it: with nobody there to say what a column is.
    private static async Task<(ImportSummary, Dictionary<string, CivilServant>)> ImportAsync(RosterDesk office, byte[] file)
    {
        var path = Path.Combine(office.City.App.Folder, "diperbaiki.xlsx");
        await File.WriteAllBytesAsync(path, file);
        var known = await office.City.App.DbAsync(db => db.People.Select(p => p.Id).ToListAsync());
        var (summary, _) = await office.City.PeopleFileAsync(path);
        return (summary, await office.City.App.DbAsync(db => db.People.Where(p => !known.Contains(p.Id)).ToDictionaryAsync(p => p.Name)));
    }

    private static byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private static byte[] Change(byte[] file, string wrong, string right)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, true))
        {
            using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
            var xml = new StreamReader(part).ReadToEnd().Replace(wrong, right, StringComparison.Ordinal);
            part.SetLength(0);
            part.Write(Bytes(xml));
        }
        return stream.ToArray();
    }

    private static List<string[]> Read(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray())];
    }

    private static byte[] Mend(byte[] file, params (string Wrong, string Right)[] fixes)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var book = SpreadsheetDocument.Open(stream, true))
            foreach (var text in book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Text>())
                foreach (var (wrong, right) in fixes)
                    if (text.Text == wrong) text.Text = right;
        return stream.ToArray();
    }
}

using System.Text.Json;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Reading;

/// <summary>The fixtures of cases 26 to 29 as the reader alone sees them: which rows are people, what is noted, what is refused.</summary>
public sealed class ReadingQuirksTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Pakta.Web.Tests", "Roster", "Quirks");

    public static IEnumerable<string> Cases() => Directory.EnumerateFiles(Folder, "2?*.json").Select(p => Path.GetFileNameWithoutExtension(p)!)
        .Where(n => n.StartsWith("26", StringComparison.Ordinal) || n.StartsWith("27", StringComparison.Ordinal)
            || n.StartsWith("28", StringComparison.Ordinal) || n.StartsWith("29", StringComparison.Ordinal)).Order();

    [TestCaseSource(nameof(Cases))]
    public void Only_people_are_rows(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var path = Directory.EnumerateFiles(Folder, name + ".*").Single(p => !p.EndsWith(".json", StringComparison.Ordinal));
        if (expected.RootElement.TryGetProperty("refusal", out var refusal))
        {
            Assert.That(Assert.Throws<UnreadableFileException>(() => Open(path))!.Fault.Code, Is.EqualTo(refusal.GetString()));
            return;
        }
        var table = Open(path);
        var rows = table.Rows().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(r => $"{r.Sheet} {r.Number}"), Is.EqualTo(expected.RootElement.GetProperty("rows").EnumerateArray()
                .Select(r => $"{(r.TryGetProperty("sheet", out var sheet) ? sheet.GetString() : "")} {r.GetProperty("row").GetInt32()}")));
            Assert.That(rows.Select(r => r.Text("unitCode")), Is.All.EqualTo("D02"));
            Assert.That(rows.Select(r => r.Text("nip")?.Length), Is.All.EqualTo(18));
            if (expected.RootElement.TryGetProperty("notes", out var notes))
                Assert.That(table.Notes.Select(n => n.Code), Is.SupersetOf(notes.EnumerateArray().Select(n => n.GetString()!)));
        });
    }

    [Test]
    public void The_number_of_the_present_wins_and_a_heading_of_two_rows_is_one()
    {
        var table = Open(Path.Combine(Folder, "26-kop-surat.xlsx"));
        Assert.That((table.Heading("nip"), table.Heading("name"), table.Heading("position"), table.Heading("titleSuffix")),
            Is.EqualTo(("NIP BARU", "NAMA NAMA LENGKAP", "JABATAN NAMA", "NAMA GELAR BELAKANG")));
        Assert.That((table.Heading("positionSince"), table.Unknown.Count), Is.EqualTo(("JABATAN TMT", 0)));
    }

    [Test]
    public void A_group_row_names_the_rows_below_it()
    {
        var groups = Open(Path.Combine(Folder, "27-kelompok.xlsx")).Rows().Select(r => r.Group?.Text);
        Assert.That(groups, Is.EqualTo((string[])["SEKRETARIAT", "SEKRETARIAT", "SEKRETARIAT", "BIDANG PELAYANAN", "BIDANG PELAYANAN"]));
    }

    private static TableReader Open(string path) => TableReader.Open(new RosterFile(path), "people", ("nip", "NIP"), ("name", "NAMA"));
}

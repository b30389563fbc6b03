using Pakta.Web.Roster;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Web.Tests.Roster;

/// <summary>A fault that runs through a list of people is explained once, with a picture of its own remedy; a few rows with it are rows.</summary>
public sealed class FileFaultTests
{
    private static readonly string[] Header = ["NIP BARU", "NAMA", "NAMA JABATAN", "UNIT KERJA"];
    private static readonly KnownUnit School = new(default, "S1", "SD Negeri 1", Pakta.Core.Organization.UnitKind.Sekolah, null, "S1/", null);
    private string _path = "";

    [SetUp]
    public void MakeFile() => _path = Path.GetTempFileName();

    [TearDown]
    public void DropFile() => File.Delete(_path);

    [TestCase("=VLOOKUP(A1;B:C;2)", "SD Negeri 1", "nip.formula", "paste-values")]
    [TestCase("13111{0:0000}", "SD Negeri 1", "nip.legacy", "choose-column")]
    [TestCase("747101260986{0:0000}", "SD Negeri 1", "nip.nik", "choose-column")]
    [TestCase("", "SEKSI A - SD Negeri 1", "unit.levels", "unit-levels")]
    [TestCase("", "7.47E+09", "unit.damaged", "code-column")]
    [TestCase("", "Kantor Khayalan {0}", "unit.unknown", "units-first")]
    public void A_fault_of_many_rows_is_said_once(string nip, string unit, string code, string picture)
    {
        var (good, bad) = (Rows(30, "", "SD Negeri 1"), Rows(12, nip, unit, 30));
        Assert.That(Fault([.. good, .. bad], code == "unit.damaged") is { } fault ? (fault.Code, fault.Rows, fault.Picture) : default, Is.EqualTo((code, 12, picture)));
        Assert.That(Fault([.. good, .. bad.Take(7)], code == "unit.damaged"), Is.Null, "a fifth of the rows is not more than a fifth");
    }

    [Test]
    public void Without_any_unit_the_list_of_units_is_asked_for()
    {
        var fault = Fault(Rows(10, "", "SD Negeri 1"), known: []);
        Assert.That((fault?.Code, fault?.Picture), Is.EqualTo(("unit.unknown", "units-first")));
        Assert.That(fault!.Message, Does.StartWith("Belum ada unit yang terdaftar"));
    }

    [Test]
    public void One_large_unit_that_is_missing_holds_nobody_up_unless_it_is_all_of_the_list()
    {
        Assert.That(Fault([.. Rows(30, "", "SD Negeri 1"), .. Rows(20, "", "Kantor Khayalan", 30)]), Is.Null);
        Assert.That(Fault(Rows(20, "", "Kantor Khayalan"))?.Code, Is.EqualTo("unit.unknown"));
    }

    [Test]
    public void Rows_that_are_sent_again_alone_are_judged_one_by_one()
    {
        var rows = Rows(20, "", "Kantor Khayalan {0}").Select(r => (object?[])[.. r, "salah", "perbaiki"]);
        Assert.That(Fault(rows, header: [.. Header, "MASALAH", "SARAN"]), Is.Null);
    }

    private static List<object?[]> Rows(int count, string nip, string unit, int from = 0) =>
    [
        .. Enumerable.Range(from, count).Select(i => (object?[])
        [
            nip.Length == 0 ? $"198609262015051{i + 1:000}" : string.Format(null, nip, i), $"Orang {(char)('A' + i % 26)}{(char)('A' + i / 26)}", "Guru", string.Format(null, unit, i),
        ]),
    ];

    private FileFault? Fault(IEnumerable<object?[]> rows, bool byCode = false, string[]? header = null, KnownUnit[]? known = null)
    {
        object?[] head = header ?? (byCode ? [.. Header[..3], "KODE UNIT"] : Header);
        File.WriteAllBytes(_path, new Workbook().Sheet("A", rows.Select(r => byCode && r[3] is "SD Negeri 1" ? [.. r[..3], "S1"] : r).Prepend(head)).Bytes());
        return PeopleFile.Open(new RosterFile(_path), new PeopleContext(2026, new UnitNames(known ?? [School], []), new Dictionary<string, string>())).Fault;
    }
}

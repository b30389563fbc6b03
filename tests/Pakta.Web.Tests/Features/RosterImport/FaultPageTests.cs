using System.Globalization;
using System.Net;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Web.Tests.Features.RosterImport;

public sealed class FaultPageTests
{
    [Test]
    public async Task A_fault_through_the_file_is_said_once_with_a_picture_and_nothing_can_be_applied()
    {
        await using var office = await RosterDesk.OpenAsync();
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => string.Create(CultureInfo.InvariantCulture, $"1.98609E+17,Orang {i},Guru,SD-1\n")));
        var address = await office.Desk.JudgeAsync(ImportDesk.PeopleHeader + rows);
        var page = await office.Desk.Visitor.PageAsync(address);
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("[role=alert]"), Has.Length.EqualTo(1));
            Assert.That(page.QuerySelector("figure svg[role=img]")!.GetAttribute("aria-label"), Does.Contain("Teks"));
            Assert.That(page.QuerySelectorAll("figcaption li"), Has.Length.EqualTo(3));
            Assert.That(page.QuerySelector("tbody"), Is.Null, "no row after row");
            Assert.That(page.QuerySelector("input[name=berlaku]"), Is.Null, "no Terapkan");
        });
        using var forced = await office.Desk.Visitor.PostAsync(address, "/pegawai/impor", [("berlaku", "2026-11-23")]);
        Assert.That(forced.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        using var result = await office.Desk.Visitor.GetAsync(address + "/kemajuan");
        Assert.That(result.Headers.Location!.ToString(), Is.EqualTo(address), "it was not applied");
    }

    [TestCase("nip.formula", "rumus")]
    [TestCase("nip.legacy", "NIP LAMA")]
    [TestCase("unit.unknown", "daftar unit")]
    [TestCase("unit.levels", "satu sel")]
    [TestCase("row.columns", "Buku Kerja Excel")]
    [TestCase("code.numeric", "kode unit")]
    [TestCase("kind.unknown", "jenis unit")]
    public async Task Each_fault_has_the_picture_of_its_own_remedy(string code, string picture)
    {
        await using var office = await RosterDesk.OpenAsync();
        string[] names = [.. Enumerable.Range(0, 41).Select(i => $"Orang {(char)('A' + i % 26)}{(char)('A' + i / 26)}")];
        string[] header = code is "code.numeric" or "kind.unknown" ? ["KODE", "NAMA", "JENIS"] : ["NIP BARU", "NAMA", "NAMA JABATAN", "UNIT KERJA"];
        var rows = Enumerable.Range(1, 40).Select(i => (object?[])(code switch
        {
            "nip.formula" => ["=VLOOKUP(A1;B:C;2)", names[i], "Guru", "SD Negeri 1 Contoh"],
            "nip.legacy" => [$"1311100{i:00}", names[i], "Guru", "SD Negeri 1 Contoh"],
            "unit.unknown" => [$"198609262015051{i:000}", names[i], "Guru", $"Kantor Khayalan {i}"],
            "unit.levels" => [$"198609262015051{i:000}", names[i], "Guru", $"Seksi {i} - SD Negeri 1 Contoh"],
            "row.columns" => [$"198609262015051{i:000}", names[i], "S.Pd", "Guru", "SD Negeri 1 Contoh"],
            "kind.unknown" => [$"U{i}", $"Unit {i}", "OPD"],
            _ => [(double)i, $"Unit {i}", "UPTD"],
        })).Prepend(header);
        var file = code == "row.columns" ? System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Select(r => string.Join(',', r)))) : new Workbook().Sheet("A", rows).Bytes();
        var address = await office.Desk.UploadAsync(file, "daftar");
        await office.Desk.ConfirmAsync(address, code == "unit.levels" ? [("pemisahUnit", "tidak")] : []);
        var page = await office.Desk.Visitor.PageAsync(address);
        Assert.That(page.QuerySelector("section .code")?.TextContent, Is.EqualTo(code));
        Assert.That(page.QuerySelector("figure svg[role=img]")!.GetAttribute("aria-label"), Does.Contain(picture));
        Assert.That(page.QuerySelectorAll("figcaption li"), Has.Length.InRange(2, 3));
    }
}

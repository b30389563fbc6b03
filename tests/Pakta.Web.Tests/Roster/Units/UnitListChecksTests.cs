using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Roster.Hostile;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>What is checked of lists of people is checked of lists of units too.</summary>
public sealed class UnitListChecksTests
{
    private const string Header = RosterCity.UnitHeader + "\n";
    private const string Root = Header + "R,Kota,PEMDA,,74.71\n";
    private RosterCity _city = null!;

    [SetUp]
    public async Task StartAsync() => _city = await RosterCity.StartAsync();

    [TearDown]
    public async Task StopAsync()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [Test]
    public async Task Hidden_rows_hidden_sheets_and_totals_are_told()
    {
        object?[][] rows = [["KODE", "NAMA", "JENIS"], ["R", "Kota", "PEMDA"], ["D1", "Dinas Satu", "DINAS"], ["JUMLAH", 5d, null]];
        var path = Path.Combine(_city.App.Folder, "unit.xlsx");
        await File.WriteAllBytesAsync(path, new Workbook().Sheet("Unit", rows, hidden: 3).Sheet("lama", rows, "hidden").Bytes());
        var (summary, _) = await _city.UnitsFileAsync(path);
        Assert.That(summary.Notes.Select(n => n.Code), Is.EquivalentTo((string[])["rows.hidden", "sheet.hidden", "total.differs"]));
        Assert.That(summary.New, Is.EqualTo(2));
    }

    [TestCase("D1,Dinas Ma\u00e2\u20ac\u2122ruf,DINAS,R,", Verdict.Review, "text.encoding")]
    [TestCase("D1,Dinas \u202eutaS,DINAS,R,", Verdict.Rejected, "text.control")]
    [TestCase("D1,Dinas \u0007Satu,DINAS,R,", Verdict.Rejected, "text.control")]
    [TestCase("D1,7471012609860003,DINAS,R,", Verdict.Rejected, "text.nik")]
    [TestCase("D1,26-09-1986,DINAS,R,", Verdict.Rejected, "text.date")]
    [TestCase("D1,Dinas Pemuda, Olahraga,DINAS,R,74.71", Verdict.Review, "row.columns")]
    public async Task A_name_that_can_not_be_printed_is_not_stored(string row, Verdict verdict, string code)
    {
        var (summary, rows) = await _city.UnitsAsync(Root + row);
        Assert.That((rows[1].Verdict.Verdict, rows[1].Verdict.Code, summary.New), Is.EqualTo((verdict, code, 1)));
    }

    [Test]
    public async Task What_is_only_invisible_is_taken_away()
    {
        await _city.UnitsAsync(Root + "D1,Dinas\u200b Satu,DINAS,R,");
        Assert.That((await UnitAsync("D1")).Name, Is.EqualTo("Dinas Satu"));
    }

    [TestCase("KEMANTREN", UnitKind.Kecamatan, "Kemantren")]
    [TestCase("Distrik", UnitKind.Kecamatan, "Distrik")]
    [TestCase("nagari", UnitKind.Desa, "Nagari")]
    [TestCase("Gampong", UnitKind.Desa, "Gampong")]
    [TestCase("Kecamatan", UnitKind.Kecamatan, null)]
    [TestCase("satpol pp", UnitKind.SatpolPp, null)]
    public async Task A_local_word_is_a_kind_and_a_label(string word, UnitKind kind, string? label)
    {
        await _city.UnitsAsync(Root + $"K1,Unit Satu,{word},R,");
        var unit = await UnitAsync("K1");
        Assert.That((unit.Kind, unit.Label), Is.EqualTo((kind, label)));
        var (again, _) = await _city.UnitsAsync(Root + $"K1,Unit Satu,{word},R,");
        Assert.That(again.Unchanged, Is.EqualTo(2));
    }

    [Test]
    public async Task A_list_that_says_the_kind_by_the_word_of_the_law_leaves_the_label()
    {
        await _city.UnitsAsync(Root + "K1,Unit Satu,Kemantren,R,");
        var (summary, _) = await _city.UnitsAsync(Root + "K1,Unit Satu,KECAMATAN,R,");
        Assert.That((summary.Unchanged, (await UnitAsync("K1")).Label), Is.EqualTo((2, "Kemantren")));
    }

    [Test]
    public async Task The_word_that_the_agency_has_for_a_kind_is_understood_and_not_kept_with_each_unit()
    {
        await _city.UnitsAsync(Root);
        var root = await UnitAsync("R");
        await _city.App.DbAsync(db => LocalLabels.SetAsync(db, root, UnitKind.Uptd, "Balai", _city.App.Clock.GetUtcNow(), null, default));
        var (summary, rows) = await _city.UnitsAsync(Header + "B1,Unit Satu,BALAI,R,");
        var unit = await UnitAsync("B1");
        Assert.That((rows[0].Verdict.Code, summary.New, unit.Kind, unit.Label), Is.EqualTo(("ok", 1, UnitKind.Uptd, (string?)null)));
    }

    [TestCase("code.numeric", "code-column")]
    [TestCase("text.encoding", "encoding")]
    [TestCase("row.columns", "save-workbook")]
    [TestCase("kind.unknown", "unit-kinds")]
    public async Task A_fault_that_runs_through_the_list_is_told_once_and_nothing_is_stored(string code, string picture)
    {
        var rows = Enumerable.Range(1, 30).Select(i => (object?[])(code switch
        {
            "code.numeric" => [(double)i, $"Unit {i}", "UPTD", ""],
            "text.encoding" => [$"U{i}", $"Unit Ma\u00e2\u20ac\u2122ruf {i}", "UPTD", ""],
            "kind.unknown" => [$"U{i}", $"Unit {i}", "OPD", ""],
            _ => [$"U{i}", $"Unit {i}", " Bagian Umum", "UPTD", "R"],
        }));
        var (summary, all) = await ImportAsync(code == "row.columns", [["KODE", "NAMA", "JENIS", "KODE INDUK"], .. rows, ["Z", "Unit Utuh", "UPTD", ""]]);
        Assert.Multiple(() =>
        {
            Assert.That((summary.Fault?.Code, summary.Fault?.Rows, summary.Fault?.Picture), Is.EqualTo((code, 30, picture)));
            Assert.That((all, summary.New), Is.EqualTo((31, 0)));
        });
        Assert.That(await _city.App.DbAsync(db => db.Units.CountAsync()), Is.Zero);
    }

    private async Task<(ImportSummary, int)> ImportAsync(bool asText, List<object?[]> rows)
    {
        var path = Path.Combine(_city.App.Folder, "unit");
        if (asText) await File.WriteAllLinesAsync(path, rows.Select(r => string.Join(',', r.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)))));
        else await File.WriteAllBytesAsync(path, new Workbook().Sheet("A", rows).Bytes());
        var (summary, all) = await _city.UnitsFileAsync(path);
        return (summary, all.Count);
    }

    private Task<Unit> UnitAsync(string code) => _city.App.DbAsync(db => db.Units.SingleAsync(u => u.Code == code));
}

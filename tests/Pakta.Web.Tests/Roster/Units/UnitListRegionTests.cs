using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>Region codes of a list of units against the national list, the kind and the unit above; and from when a list may hold.</summary>
[DatabaseSource]
public sealed class UnitListRegionTests(TestDatabase database)
{
    private const string Header = RosterCity.UnitHeader + "\n";
    private const string Known = Header + "R,Kota Kendari,PEMDA,,74.71\nKEC,Kecamatan Abeli,KECAMATAN,R,74.71.06\nKEC4,Kecamatan Poasia,KECAMATAN,R,74.71.04\nKEL,Kelurahan Puday,KELURAHAN,KEC,74.71.06.1001\n";
    private RosterCity _city = null!;

    [SetUp]
    public async Task Start()
    {
        _city = await RosterCity.StartAsync(database);
        var (summary, _) = await _city.UnitsAsync(Known);
        Assert.That((summary.New, summary.IsClean), Is.EqualTo((4, true)));
    }

    [TearDown]
    public async Task Stop()
    {
        if (_city is not null) await _city.DisposeAsync();
    }

    [TestCase("X,Kelurahan Karangan,KELURAHAN,KEC,74.71.06.1999", Verdict.Rejected, "region.unknown")]
    [TestCase("X,Kecamatan Karangan,KECAMATAN,R,74.71.99", Verdict.Rejected, "region.unknown")]
    [TestCase("X,Dinas Karangan,DINAS,R,99.99", Verdict.Rejected, "region.unknown")]
    [TestCase("X,Kelurahan Dua,KELURAHAN,KEC,74.71.06.2001", Verdict.Rejected, "region.kind")]
    [TestCase("X,Desa Satu,DESA,KEC,74.71.06.1002", Verdict.Rejected, "region.kind")]
    [TestCase("X,Kecamatan Dua,KECAMATAN,R,74.71.06.1002", Verdict.Rejected, "region.kind")]
    [TestCase("X,Kelurahan Dua,KELURAHAN,KEC4,74.71.06.1002", Verdict.Review, "region.elsewhere")]
    [TestCase("KEL,Kelurahan Puday,KELURAHAN,KEC4,", Verdict.Review, "region.elsewhere")]
    [TestCase("X,Puskesmas Jauh,PUSKESMAS,KEC4,74.71.06", Verdict.Ok, "ok")]
    public async Task A_region_that_does_not_fit_is_told(string row, Verdict verdict, string code)
    {
        var (_, result) = await ImportAsync(Header + row);
        Assert.That((result.Verdict.Verdict, result.Verdict.Code), Is.EqualTo((verdict, code)));
        Assert.That(await CodesAsync(), Is.EqualTo(verdict == Verdict.Ok ? (string[])["KEC", "KEC4", "KEL", "R", "X"] : ["KEC", "KEC4", "KEL", "R"]));
    }

    [Test]
    public async Task A_unit_outside_the_region_above_is_stored_or_left_out_as_somebody_says([Values(RowChoice.Accept, RowChoice.Skip)] string answer)
    {
        const string list = Header + "X,Kelurahan Dua,KELURAHAN,KEC4,74.71.06.1002";
        var (_, asked) = await ImportAsync(list);
        Assert.That(asked.Verdict.Choices.Select(c => c.Code), Is.EqualTo((string[])[RowChoice.Accept, RowChoice.Skip]));
        var (summary, settled) = await ImportAsync(list, new ImportRun(true) { Choices = new Dictionary<string, string> { [asked.Verdict.Key] = answer } });
        Assert.That((settled.Verdict.Verdict, settled.Verdict.Code, summary.New), Is.EqualTo((Verdict.Ok, "region.elsewhere", answer == RowChoice.Accept ? 1 : 0)));
        Assert.That((await CodesAsync()).Contains("X"), Is.EqualTo(answer == RowChoice.Accept));
        if (answer == RowChoice.Accept) Assert.That((await ImportAsync(list)).Summary.Unchanged, Is.EqualTo(1), "decided once, not asked again");
    }

    [TestCase("kode,nama,jenis,kode_induk\nKEL,Kelurahan Puday Baru,KELURAHAN,KEC")]
    [TestCase(Header + "KEL,Kelurahan Puday Baru,KELURAHAN,KEC,")]
    public async Task A_list_that_does_not_say_the_region_leaves_it(string list)
    {
        var (_, row) = await ImportAsync(list);
        Assert.That(row.Fields, Is.EqualTo(new[] { new FieldChange("Nama", "Kelurahan Puday", "Kelurahan Puday Baru") }));
        var unit = await _city.App.DbAsync(db => db.Units.SingleAsync(u => u.Code == "KEL"));
        Assert.That((unit.Name, unit.Region), Is.EqualTo(("Kelurahan Puday Baru", "74.71.06.1001")));
    }

    [Test]
    public async Task A_list_of_units_for_a_day_to_come_is_refused()
    {
        var result = await TryAsync(Header + "KEL,Kelurahan Puday Baru,KELURAHAN,KEC,", new ImportRun(true) { From = new DateOnly(2026, 12, 1) });
        Assert.That((result.Refusal as Refused)?.Code, Is.EqualTo("import.ahead"));
        Assert.That(await _city.App.DbAsync(db => db.Units.Where(u => u.Code == "KEL").Select(u => u.Name).SingleAsync()), Is.EqualTo("Kelurahan Puday"));
    }

    private async Task<(ImportSummary Summary, RowResult Row)> ImportAsync(string list, ImportRun? run = null)
    {
        var rows = new List<RowResult>();
        var result = await TryAsync(list, (run ?? new ImportRun(true)) with { OnRow = rows.Add });
        return (result.Value, rows.Single());
    }

    private Task<Result<ImportSummary>> TryAsync(string list, ImportRun run)
    {
        var path = _city.Write(list);
        return _city.App.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), run, default));
    }

    private Task<List<string>> CodesAsync() => _city.App.DbAsync(async db => (await db.Units.Select(u => u.Code).ToListAsync()).Order(StringComparer.Ordinal).ToList());
}

using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Roster;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Tests.Roster;

public sealed class UnitImportTests
{
    [Test]
    public async Task Children_may_stand_above_their_parents()
    {
        await using var city = await RosterCity.StartAsync();
        var (summary, _) = await city.UnitsAsync($"{RosterCity.UnitHeader}\nK1,Kelurahan,KELURAHAN,KEC,74.71.06.1001\nKEC,Kecamatan,KECAMATAN,R,74.71.06\nR,Kota,PEMDA,,74.71");
        Assert.That(summary.New, Is.EqualTo(3));
        Assert.That(await city.App.DbAsync(db => db.Units.Select(u => u.Path).OrderBy(p => p).ToListAsync()),
            Is.EqualTo((string[])["R/", "R/KEC/", "R/KEC/K1/"]));
    }

    [TestCase("A,Unit,BADAN,TIDAKADA,74.71", "parent.unknown")]
    [TestCase("A,Unit,BADAN,R,74.7", "region.shape")]
    [TestCase("A,Unit,PABRIK,R,74.71", "kind.unknown")]
    [TestCase("A B,Unit,BADAN,R,74.71", "code.shape")]
    [TestCase(",Unit,BADAN,R,74.71", "code.missing")]
    [TestCase("A,,BADAN,R,74.71", "name.missing")]
    [TestCase("A,Unit,BADAN,A,74.71", "parent.cycle")]
    public async Task A_faulty_unit_is_told_and_the_others_stay(string row, string code)
    {
        await using var city = await RosterCity.StartAsync();
        var (summary, rows) = await city.UnitsAsync($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\n{row}");
        Assert.That((rows[1].Verdict.Code, summary.New), Is.EqualTo((code, 1)));
    }

    [Test]
    public async Task Double_codes_cycles_and_children_of_refused_units_are_refused()
    {
        await using var city = await RosterCity.StartAsync();
        var (_, rows) = await city.UnitsAsync($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nA,Satu,DINAS,B,\nB,Dua,DINAS,A,\nC,Tiga,DINAS,R,\nC,Empat,DINAS,R,\nD,Lima,UPTD,C,");
        Assert.That(rows.Select(r => r.Verdict.Code),
            Is.EqualTo((string[])["ok", "parent.cycle", "parent.cycle", "code.twice", "code.twice", "parent.rejected"]));
    }

    [Test]
    public async Task A_moved_unit_takes_its_subtree_along()
    {
        await using var city = await RosterCity.StartAsync();
        const string tail = "C,Seksi,UPTD,B,\n";
        await city.UnitsAsync($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nA,Satu,DINAS,R,\nB,Dua,DINAS,R,\n{tail}");
        var (summary, _) = await city.UnitsAsync($"{RosterCity.UnitHeader}\nR,Kota,PEMDA,,74.71\nA,Satu,DINAS,R,\nB,Dua,DINAS,A,\n{tail}");
        Assert.That((summary.Moved, summary.Unchanged), Is.EqualTo((1, 3)));
        Assert.That(await city.App.DbAsync(db => db.Units.Select(u => u.Path).OrderBy(p => p).ToListAsync()),
            Is.EqualTo((string[])["R/", "R/A/", "R/A/B/", "R/A/B/C/"]));
    }

    [Test]
    public async Task Of_a_chain_of_the_longest_list_only_what_a_path_can_hold_is_stored()
    {
        await using var city = await RosterCity.StartAsync();
        var deepestFirst = Enumerable.Range(0, UnitFile.MostRows).Reverse().Select(i => $"U{i},Unit {i},UPTD,{(i == 0 ? "" : $"U{i - 1}")},");
        var (summary, rows) = await city.UnitsAsync($"{RosterCity.UnitHeader}\n{string.Join('\n', deepestFirst)}");
        Assert.Multiple(() =>
        {
            Assert.That((summary.New, summary.Rejected), Is.EqualTo((122, UnitFile.MostRows - 122)));
            Assert.That(rows.Count(r => r.Verdict.Code == "path.long"), Is.EqualTo(1));
            Assert.That(rows.Count(r => r.Verdict.Code == "parent.rejected"), Is.EqualTo(UnitFile.MostRows - 123));
        });
    }

    [Test]
    public async Task A_loop_of_the_longest_list_is_told_and_nothing_is_stored()
    {
        await using var city = await RosterCity.StartAsync();
        var loop = Enumerable.Range(0, UnitFile.MostRows).Select(i => $"U{i},Unit {i},UPTD,U{(i + 1) % UnitFile.MostRows},");
        var (summary, rows) = await city.UnitsAsync($"{RosterCity.UnitHeader}\n{string.Join('\n', loop)}");
        Assert.That((summary.New, rows.Count(r => r.Verdict.Code == "parent.cycle")), Is.EqualTo((0, UnitFile.MostRows)));
    }

    [Test]
    public async Task A_longer_list_is_refused_as_a_whole_by_the_page_and_taken_from_the_command_line()
    {
        await using var city = await RosterCity.StartAsync();
        var path = city.Write($"{RosterCity.UnitHeader}\n{string.Join('\n', Enumerable.Range(0, UnitFile.MostRows + 1).Select(i => $"U{i},Unit {i},UPTD,,"))}");
        var result = await city.App.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), new ImportRun(true) { Who = Authority.None }, default));
        Assert.That((result.Refusal as UnreadableFile)?.Code, Is.EqualTo("file.units"));
        var taken = await city.App.UseAsync((UnitImport i) => i.RunAsync(new RosterFile(path), new ImportRun(false), default));
        Assert.That(taken.Succeeded(out var summary, out _) ? summary.New : 0, Is.EqualTo(UnitFile.MostRows + 1));
    }
}

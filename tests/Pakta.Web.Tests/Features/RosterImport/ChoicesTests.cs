using Microsoft.EntityFrameworkCore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.RosterImport;

/// <summary>Rows under review are settled on the page; nothing is stored before Terapkan.</summary>
[DatabaseSource]
public sealed class ChoicesTests(TestDatabase database)
{
    private const string Rows = "NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n"
        + "198609262015051001,Ani Satu,Guru,SD Negeri 1 Contho\n198609262015052002,Budi Dua,Guru,SD Negeri 1 Contho\n"
        + "199009132025212014,Cici Tiga,Guru,SD Negeri 1 Contho\nbelum ada,Dedi Empat,Guru,SD Negeri 2 Contoh\n";

    private RosterDesk? _made;

    private RosterDesk Office => _made!;

    [SetUp]
    public async Task StartAsync() => _made = await RosterDesk.OpenAsync(database);

    [TearDown]
    public async Task StopAsync()
    {
        if (_made is not null) await _made.DisposeAsync();
    }

    [Test]
    public async Task One_spelling_is_settled_for_all_its_rows_and_known_from_then_on()
    {
        var address = await Office.Desk.JudgeAsync(Rows);
        var group = (await Office.Desk.PartAsync(address, "periksa")).QuerySelector("form[action$='/pilihan/bersama']")!;
        Assert.That(group.TextContent, Does.Contain("Untuk 3 baris"));
        (await Office.Desk.Visitor.PostFormAsync($"{address}?tampil=periksa", new { pilihan = "unit:SD-1" }, address + "/pilihan/bersama")).Dispose();
        Assert.That(await CountAsync(address, "baru"), Is.EqualTo(3));
        Assert.That(await PeopleAsync(), Is.Empty, "nothing is stored before Terapkan");
        await Office.Desk.AcceptAsync(address);
        Assert.That(await PeopleAsync(), Is.EquivalentTo(new[] { "Ani Satu", "Budi Dua", "Cici Tiga" }));

        var again = await Office.Desk.JudgeAsync("NIP BARU,NAMA,NAMA JABATAN,UNIT KERJA\n198609262015052003,Eka Lima,Guru,SD NEGERI 1 CONTHO\n");
        Assert.That(await CountAsync(again, "baru"), Is.EqualTo(1), "the spelling is an alias now");
    }

    [Test]
    public async Task A_decision_survives_a_new_look_is_listed_and_can_be_taken_back()
    {
        var address = await Office.Desk.JudgeAsync(Rows);
        var key = await KeyAsync(address, "Dedi Empat");
        await Office.Desk.ChooseAsync(address, "periksa", key, "skip");
        Assert.That(await KeyAsync(address, "Dedi Empat"), Is.Empty);
        Assert.That((await Office.Desk.PartAsync(address, "diputuskan")).QuerySelector("tbody")!.TextContent, Does.Contain("Dedi Empat").And.Contain("Lewati"));
        (await Office.Desk.Visitor.PostFormAsync($"{address}?tampil=diputuskan", new { }, address + "/pilihan/cabut")).Dispose();
        Assert.That(await KeyAsync(address, "Dedi Empat"), Is.EqualTo(key));
    }

    [Test]
    public async Task A_decision_that_the_row_does_not_offer_is_none()
    {
        var address = await Office.Desk.JudgeAsync(Rows);
        await Office.Desk.ChooseAsync(address, "periksa", await KeyAsync(address, "Ani Satu"), "unit:KEC-B");
        Assert.That(await CountAsync(address, "diputuskan"), Is.Zero);
    }

    private async Task<string> KeyAsync(string address, string name)
    {
        var row = (await Office.Desk.PartAsync(address, "periksa")).QuerySelectorAll("tbody tr").FirstOrDefault(r => r.TextContent.Contains(name, StringComparison.Ordinal));
        return row?.QuerySelector("input[name=kunci]")?.GetAttribute("value") ?? "";
    }

    private async Task<int> CountAsync(string address, string part)
    {
        var tab = (await Office.Desk.Visitor.PageAsync(address)).QuerySelector($".tabs a[href*='tampil={part}#']");
        return tab is null ? 0 : int.Parse(tab.QuerySelector(".num")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<List<string>> PeopleAsync() => Office.City.App.DbAsync(db => db.People
        .Where(p => p.Name.EndsWith("Satu") || p.Name.EndsWith("Dua") || p.Name.EndsWith("Tiga") || p.Name.EndsWith("Empat")).Select(p => p.Name).ToListAsync());
}

using System.Globalization;
using Pakta.Browser.Tests.Infrastructure;

namespace Pakta.Browser.Tests;

/// <summary>Whatever a roster or a message holds, it is shown as text: nothing in it runs, and the policy has nothing to complain about.</summary>
public sealed class ScriptsInNamesTests : SiteFixture
{
    private static readonly (string Who, string Path)[] Pages =
    [
        ("", "/"), ("", "/v/{1}"), ("ppk", "/"), ("ppk", "/putaran"), ("ppk", "/putaran/baru"), ("ppk", "/putaran/{0}"), ("bkpsdm", "/putaran/{0}/pembatalan"), ("bkpsdm", "/putaran/{0}/saksi/D02"), ("inspektorat", "/sengketa"), ("inspektorat", "/sengketa/SENGKETA"), ("bkpsdm", "/slip/SL1PSATU"), ("bkpsdm", "/unit/SD0603"),
        ("bkpsdm", "/"), ("bkpsdm", "/cakupan"), ("bkpsdm", "/cakupan/{0}"), ("bkpsdm", "/cakupan/{0}/D02"), ("bkpsdm", "/cakupan/{0}/PKM06/belum"), ("bkpsdm", "/cakupan/{0}/wilayah"),
        ("bkpsdm", "/unit"), ("bkpsdm", "/unit/PKM06"), ("bkpsdm", "/unit/PKM06/pindah"), ("bkpsdm", "/unit/D02/pecah"), ("bkpsdm", "/peran"), ("bkpsdm", "/slip"), ("bkpsdm", "/slip?unit=SD0603"),
        ("bkpsdm", "/laporan-data"), ("bkpsdm", "/jejak"), ("bkpsdm", "/pegawai/usulan"), ("bkpsdm", "/pegawai/impor"), ("guru", "/"), ("guru", "/pakta"), ("guru", "/pakta/{0}"),
        ("guru", "/pakta/{0}/menolak"), ("guru", "/data-saya"), ("guru", "/akun"), ("perawat", "/pakta/{0}"), ("bawaslu", "/"), ("bawaslu", "/cakupan/{0}"),
    ];

    private readonly Dictionary<string, Guest> _guests = [];
    private City _city = null!;
    private string _empty = "";

    protected override async Task PrepareAsync()
    {
        _city = await City.BuildAsync(this);
        foreach (var who in Pages.Select(p => p.Who).Distinct())
            _guests[who] = who.Length == 0 ? await Guest.ArriveAsync(Site, Screen.Desk) : await Guest.SignInAsync(Site, who);
        _empty = await Scripts.PlantAsync(Site.Database);
    }

    [OneTimeTearDown]
    public async Task EverybodyLeavesAsync()
    {
        foreach (var guest in _guests.Values) await guest.DisposeAsync();
    }

    [Test]
    public async Task None_runs_on_any_page()
    {
        Assert.That(Scripts.All, Has.Length.EqualTo(500).And.Unique);
        Assert.That(_empty, Is.Empty, "tables without a row would hide a page that forgets to encode");
        foreach (var (who, path) in Pages)
            await QuietAsync(_guests[who], string.Format(CultureInfo.InvariantCulture, path, _city.Round, _city.Code));
    }

    [Test]
    public async Task Each_of_the_five_hundred_was_shown_and_none_ran()
    {
        var missing = Scripts.All.ToHashSet();
        var office = _guests["bkpsdm"];
        for (var page = 1; missing.Count > 0; page++)
        {
            Assert.That(page, Is.LessThan(12), $"{missing.Count} were not shown, the first: {missing.FirstOrDefault()}");
            await QuietAsync(office, $"/pegawai?halaman={page}");
            var shown = await office.Page.EvaluateAsync<string>("() => document.querySelector('main').textContent");
            missing.RemoveWhere(text => shown.Contains(text, StringComparison.Ordinal));
        }
        await office.Page.Locator("tbody a").First.ClickAsync();
        await QuietAsync(office, new Uri(office.Page.Url).AbsolutePath);
    }

    private static async Task QuietAsync(Guest guest, string path)
    {
        var answer = await guest.Page.GotoAsync(path);
        Assert.That(answer!.Status, Is.EqualTo(200), path);
        Assert.That(await guest.Page.EvaluateAsync<bool>($"() => window.{Scripts.Mark} !== undefined"), Is.False, path);
        Assert.That(guest.Complaints, Is.Empty, path);
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Campaigns;

public sealed class RoundPagesTests
{
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start() => _story = await RoundStory.StartAsync();

    [TearDown]
    public async Task Stop() => await _story.DisposeAsync();

    [Test]
    public async Task The_HR_office_launches_previews_and_opens_a_round_by_forms_alone()
    {
        using var hr = await _story.App.SignInAsync(RoundStory.Hr);
        using var refused = await hr.PostFormAsync("/putaran/baru", [("Election", "")]);
        var form = await hr.ReadAsync(refused);
        Assert.That(form.QuerySelector(".error-summary")?.TextContent, Does.Contain("nama pemilihan"));
        using var previewed = await hr.PostFormAsync("/putaran/baru", [("Election", "Pemilu 2029"), ("act", "pratinjau")]);
        var preview = (await hr.ReadAsync(previewed)).QuerySelector("#pratinjau")!.TextContent;
        using var launched = await hr.PostFormAsync("/putaran/baru", [("Election", "Pemilu 2029")]);
        Assert.That((await hr.ReadAsync(launched)).QuerySelector(".error-summary")?.TextContent, Is.Null);
        Assert.That(launched.Headers.Location?.ToString(), Is.EqualTo("/putaran/netralitas-asn-2029"));
        using var opened = await hr.PostFormAsync("/putaran/netralitas-asn-2029/buka", []);
        Assert.That(opened.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        var campaign = await _story.CampaignAsync("netralitas-asn-2029");
        var hash = await _story.App.DbAsync(db => db.PactVersions.Where(v => v.Audience == Core.Pacts.Audience.CivilServant).Select(v => v.Sha256).SingleAsync());
        var page = await hr.PageAsync("/putaran/netralitas-asn-2029");
        Assert.Multiple(() =>
        {
            Assert.That(campaign.State, Is.EqualTo(CampaignState.Open));
            Assert.That(campaign.Deadline.UtcDateTime.TimeOfDay, Is.EqualTo(TimeSpan.FromHours(8)), "16.00 WITA");
            Assert.That(preview, Does.Contain(Convert.ToHexStringLower(hash)[..8]));
            Assert.That(page.Body!.TextContent, Does.Contain(Convert.ToHexStringLower(hash)));
            Assert.That(page.QuerySelectorAll(".tree-row"), Has.Length.EqualTo(_story.City.Units.Count));
        });
    }

    [Test]
    public async Task A_camat_finds_the_turn_on_the_list_passes_on_with_one_tap_and_sees_the_lurah()
    {
        var slug = await _story.OpenRoundAsync();
        await _story.SignAndPassOnAsync(slug, "KOTA", "ppk");
        using var camat = await _story.App.SignInAsync("kepala.kec-a");
        var before = await camat.PageAsync("/putaran");
        Assert.That(before.QuerySelector($"a[href='/pakta/{slug}']"), Is.Not.Null);
        await _story.SignAsync(slug, "kepala.kec-a");
        var after = await camat.PageAsync("/putaran");
        Assert.That(after.QuerySelector($"a[href='/putaran/{slug}/teruskan/KEC-A']"), Is.Not.Null);
        using var passed = await camat.PostFormAsync($"/putaran/{slug}/teruskan/KEC-A", []);
        Assert.That(passed.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await _story.OpeningOfAsync(slug, "KEC-A"))!.Manner, Is.EqualTo(OpeningManner.PassedOn));
        var page = await camat.PageAsync($"/putaran/{slug}");
        var directs = page.QuerySelector("[aria-labelledby=jajaran]")!.TextContent;
        Assert.That(directs, Does.Contain("Kelurahan A1").And.Contain("belum tanda tangan").And.Not.Contain("Kelurahan B1"));
        Assert.That(page.QuerySelectorAll(".tree-row"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task Every_page_of_a_foreign_round_or_unit_is_not_found()
    {
        var slug = await _story.DraftAsync(null, "kepala.kec-a", "KEC-A");
        var city = await _story.OpenRoundAsync();
        using var foreign = await _story.App.SignInAsync("kepala.kec-b");
        using var staff = await _story.App.SignInAsync("staf1.kec-a");
        var codes = new List<(string, HttpStatusCode)>();
        foreach (var path in new[] { "", "/ubah", "/buka", "/batal", "/teruskan/KEC-A", "/buka/KEL-A1", "/serentak" })
        {
            using var answer = await foreign.GetAsync($"/putaran/{slug}{path}");
            codes.Add((path, answer.StatusCode));
        }
        foreach (var (visitor, path) in new[] { (foreign, $"/putaran/{city}/teruskan/KEC-A"), (foreign, $"/putaran/{city}/tutup"), (staff, $"/putaran/{city}"), (staff, "/putaran/baru"), (staff, "/putaran/tiada") })
        {
            using var answer = await visitor.GetAsync(path);
            codes.Add((path, answer.StatusCode));
        }
        Assert.That(codes.Where(c => c.Item2 != HttpStatusCode.NotFound), Is.Empty);
    }

    [Test]
    public async Task Each_state_shows_its_acts_and_each_confirmation_says_what_is_wrong()
    {
        var slug = await _story.DraftAsync();
        using var hr = await _story.App.SignInAsync(RoundStory.Hr);
        Assert.That(await ActsAsync(hr, slug), Is.EquivalentTo(new[] { "buka", "uji-coba", "ubah", "batal" }));
        using var trial = await hr.PostFormAsync($"/putaran/{slug}/uji-coba", [("Numbers", "123")]);
        Assert.That((await hr.ReadAsync(trial)).QuerySelector(".error-summary")!.TextContent, Does.Contain("123"));
        await _story.TryAsync(slug, _story.City.Staff("SD-1").Nip!);
        Assert.That(await ActsAsync(hr, slug), Is.EquivalentTo(new[] { "buka", "uji-coba", "batal" }));
        using var ended = await hr.PostFormAsync($"/putaran/{slug}", [], $"/putaran/{slug}/akhiri-uji-coba");
        Assert.That((await _story.CampaignAsync(slug)).State, Is.EqualTo(CampaignState.Draft));
        await _story.OpenAsync(slug);
        Assert.That(await ActsAsync(hr, slug), Is.EquivalentTo(new[] { "serentak", "tutup", "pembatalan", "tanpa-saluran", "batal" }));
        using var silent = await hr.PostFormAsync($"/putaran/{slug}/batal", []);
        Assert.That((await hr.ReadAsync(silent)).QuerySelector(".error-summary a")!.GetAttribute("href"), Is.EqualTo("#Reason"));
        using var closed = await hr.PostFormAsync($"/putaran/{slug}/tutup", []);
        Assert.That(await ActsAsync(hr, slug), Is.EquivalentTo(new[] { "buka-kembali", "pembatalan", "tanpa-saluran", "batal" }));
    }

    private static async Task<IEnumerable<string>> ActsAsync(Visitor visitor, string slug) =>
        (await visitor.PageAsync($"/putaran/{slug}")).QuerySelectorAll("[aria-labelledby=tindakan] a").Select(a => a.GetAttribute("href")!.Split('/')[^1]);
}

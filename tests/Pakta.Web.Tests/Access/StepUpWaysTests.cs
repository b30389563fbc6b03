using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Tests.Features.Accounts;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Access;

/// <summary>What a signature takes beside a session: never a password alone.</summary>
[DatabaseSource]
public sealed class StepUpWaysTests(TestDatabase database) : FactorFixture(database)
{
    private const string Who = "staf1.sd-1";
    private string _round = "";

    [SetUp]
    public async Task Set()
    {
        _round = await Stage.Story.OpenRoundAsync();
        Assert.That((await Stage.Story.OpenAllAsync(_round)).Refusal, Is.Null);
    }

    [Test]
    public async Task A_password_alone_is_refused_by_name()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        using var answer = await SignAsync(signer, SigningMethod.Password, FactorStage.Password);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await signer.ReadAsync(answer)).Body!.TextContent, Does.Contain("Kata sandi saja tidak cukup untuk menandatangani."));
        Assert.That(await CountAsync(), Is.Zero);
    }

    [Test]
    public async Task A_password_with_a_code_to_the_own_channel_signs_and_the_record_says_so()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        var code = await SendAsync(signer);
        using var answer = await SignAsync(signer, SigningMethod.Code, FactorStage.Password, code);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        var signature = await Stage.App.DbAsync(db => db.Signatures.AsNoTracking().SingleAsync());
        Assert.That(signature.Method, Is.EqualTo(SigningMethod.Code));
        Assert.That(System.Text.Encoding.UTF8.GetString(signature.Record), Does.Contain("\"method\":\"code\""));
        Assert.That(await FactorStage.TextAsync(signer, $"/pakta/{_round}"), Does.Contain("kata sandi dan kode ke surel sendiri"));
    }

    [Test]
    public async Task The_ticks_are_kept_while_the_code_is_sent()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        using var sent = await signer.PostAsync($"/pakta/{_round}/kode", $"/pakta/{_round}", [("Naskah", await TextAsync(signer)), ("setuju", "1"), ("setuju", "3")]);
        var page = await signer.PageAsync(sent.Headers.Location!.OriginalString);
        Assert.That(page.QuerySelectorAll("input[name=setuju][checked]").Select(t => t.GetAttribute("value")), Is.EqualTo(new[] { "1", "3" }));
        Assert.That(page.QuerySelector("input[name=Kode]"), Is.Not.Null);
        Assert.That(page.Body!.TextContent, Does.Contain("s•••@contoh.go.id"));
    }

    [Test]
    public async Task A_mailed_code_serves_this_text_only_once_and_only_with_the_password()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        (await signer.PostAsync("/akun/konfirmasi/kirim", "/akun/konfirmasi", [])).Dispose();
        var other = await Stage.Mails.CodeAsync(Stage.App);
        await RefusedAsync(signer, FactorStage.Password, other!, "Kode surel tidak cocok");
        var code = await SendAsync(signer);
        await RefusedAsync(signer, "salah salah salah", code, "tidak cocok");
        using var answer = await SignAsync(signer, SigningMethod.Code, FactorStage.Password, code);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var again = await SignAsync(signer, SigningMethod.Code, FactorStage.Password, code, await Stage.App.DbAsync(HashAsync));
        Assert.That(again.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_newer_code_cancels_the_older_and_ten_minutes_end_it()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        var first = await SendAsync(signer);
        var second = await SendAsync(signer);
        if (first != second) await RefusedAsync(signer, FactorStage.Password, first, "Kode surel tidak cocok");
        Stage.App.Clock.Advance(TimeSpan.FromMinutes(10));
        await RefusedAsync(signer, FactorStage.Password, second, "Kode surel tidak cocok");
    }

    [Test]
    public async Task Five_wrong_tries_burn_a_code()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        var code = await SendAsync(signer);
        var wrong = code == "111111" ? "222222" : "111111";
        for (var n = 0; n < 5; n++) await RefusedAsync(signer, FactorStage.Password, wrong, "Kode surel tidak cocok");
        await RefusedAsync(signer, FactorStage.Password, code, "Kode surel tidak cocok");
    }

    [Test]
    public async Task At_most_three_codes_an_hour_and_six_a_day_are_sent_and_none_lies_in_the_database()
    {
        using var signer = await Stage.ByPasswordAsync(Who);
        for (var n = 0; n < 3; n++) await SendAsync(signer);
        var code = await Stage.Mails.CodeAsync(Stage.App);
        Assert.That(await RefusedAsync(signer), Does.Contain("Paling banyak 3 kode surel dalam satu jam dan 6 dalam sehari"));
        Stage.App.Clock.Advance(TimeSpan.FromMinutes(61));
        using var later = await Stage.ByPasswordAsync(Who);
        for (var n = 0; n < 3; n++) await SendAsync(later);
        Stage.App.Clock.Advance(TimeSpan.FromHours(2));
        using var evening = await Stage.ByPasswordAsync(Who);
        Assert.That(await RefusedAsync(evening), Does.Contain("6 dalam sehari"));
        Assert.That(await Stage.App.DbAsync(db => db.Outbox.AnyAsync(m => m.Fields.Contains(code!))), Is.False);
        Assert.That(await Stage.App.DbAsync(db => db.Audit.AnyAsync(e => e.Changes.Contains(code!))), Is.False);
    }

    [Test]
    public async Task Who_has_only_a_password_and_no_own_channel_reads_what_to_do()
    {
        await Stage.App.DbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null)));
        using var signer = await Stage.ByPasswordAsync(Who);
        var page = await signer.PageAsync($"/pakta/{_round}");
        Assert.That(page.Body!.TextContent, Does.Contain("Mintalah lembar aktivasi baru di BKPSDM").And.Contain("petugas mendampingi Saudara").And.Contain("Pernah membuat PIN di perangkat lain?"));
        Assert.That(page.QuerySelector("#konfirmasi a[href='/aktivasi']"), Is.Not.Null);
        Assert.That(page.QuerySelector("input[name=Rahasia]"), Is.Null);
    }

    /// <summary>Else the page that recommends a password on a shared device would lead into a dead end.</summary>
    [Test]
    public async Task Who_makes_a_password_and_has_no_own_channel_is_led_on_to_the_app_and_signs_with_that()
    {
        await Stage.App.DbAsync(db => db.People.ExecuteUpdateAsync(set => set.SetProperty(p => p.Email, (string?)null)));
        using var signer = Stage.App.Visit();
        var (page, next) = await ActivateAsync(signer);
        Assert.That(page, Does.Contain("pasanglah aplikasi autentikator"));
        Assert.That(next, Is.EqualTo("/akun/autentikator"));
        var key = await Stage.SetUpAsync(signer);
        Stage.Wait();
        using var answer = await SignAsync(signer, SigningMethod.Totp, Stage.Code(key));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Who_makes_a_password_and_has_an_own_channel_goes_to_the_pacts()
    {
        using var signer = Stage.App.Visit();
        var (page, next) = await ActivateAsync(signer);
        Assert.That(page, Does.Not.Contain("pasanglah aplikasi autentikator"));
        Assert.That(next, Is.EqualTo("/"));
    }

    private async Task<(string Page, string Next)> ActivateAsync(Visitor signer)
    {
        var code = await Stage.App.UseAsync<ActivationCodes, string>(c => c.IssueAsync(Stage.Story.City.People[Who].Id, ActivationCodes.FirstActivation, default));
        var page = await AccountsStage.TypeAsync(signer, code);
        using var done = await AccountsStage.SetPasswordAsync(signer, page["Tiket"], FactorStage.Password);
        return (page["text"], done.Headers.Location!.OriginalString);
    }

    [Test]
    public async Task The_code_of_the_app_signs_once_and_the_record_says_so()
    {
        using var signer = await Stage.App.SignInAsync(Who);
        var key = await Stage.SetUpAsync(signer);
        using (var spent = await SignAsync(signer, SigningMethod.Totp, Stage.Code(key))) Assert.That(spent.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "used when it was set up");
        Stage.Wait();
        using var answer = await SignAsync(signer, SigningMethod.Totp, Stage.Code(key));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), await answer.Content.ReadAsStringAsync());
        Assert.That(await Stage.App.DbAsync(db => db.Signatures.Select(s => s.Method).SingleAsync()), Is.EqualTo(SigningMethod.Totp));
    }

    private Task<int> CountAsync() => Stage.App.DbAsync(db => db.Signatures.CountAsync());

    private async Task<string> TextAsync(Visitor signer) => (await signer.PageAsync($"/pakta/{_round}")).QuerySelector("input[name=Naskah]")!.GetAttribute("value")!;

    private async Task<string> RefusedAsync(Visitor signer)
    {
        using var refused = await signer.PostAsync($"/pakta/{_round}/kode", $"/pakta/{_round}", [("Naskah", await TextAsync(signer))]);
        return await FactorStage.TextAsync(signer, refused.Headers.Location!.OriginalString);
    }

    private async Task<string> SendAsync(Visitor signer)
    {
        using var sent = await signer.PostAsync($"/pakta/{_round}/kode", $"/pakta/{_round}", [("Naskah", await TextAsync(signer))]);
        Assert.That(sent.Headers.Location!.OriginalString, Does.Contain("terkirim=1"));
        return (await Stage.Mails.CodeAsync(Stage.App))!;
    }

    private async Task RefusedAsync(Visitor signer, string password, string code, string sentence)
    {
        using var answer = await SignAsync(signer, SigningMethod.Code, password, code);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await signer.ReadAsync(answer)).Body!.TextContent, Does.Contain(sentence));
    }

    private async Task<HttpResponseMessage> SignAsync(Visitor signer, SigningMethod way, string secret, string? code = null, string? text = null) =>
        await signer.PostAsync($"/pakta/{_round}", "/akun",
            [("Naskah", text ?? await TextAsync(signer)), ("Cara", way.ToString()), ("Rahasia", secret), ("Kode", code ?? ""), .. Enumerable.Range(1, 4).Select(n => ("setuju", n.ToString(CultureInfo.InvariantCulture)))]);

    private static async Task<string> HashAsync(PaktaDb db) => Convert.ToHexStringLower((await db.PactVersions.AsNoTracking().FirstAsync(v => v.Audience == Pakta.Core.Pacts.Audience.CivilServant)).Sha256);
}

using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

public sealed class SignInTests
{
    private const string Password = "payung jendela ombak";
    private static readonly PasswordHasher<Account> Hasher = new();
    private AccountsStage _stage = null!;
    private Visitor _visitor = null!;

    [SetUp]
    public async Task SetAsync()
    {
        _stage = await AccountsStage.SetAsync();
        _visitor = _stage.App.Visit();
        var hash = Hasher.HashPassword(new Account(), Password);
        await _stage.App.DbAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
    }

    [TearDown]
    public async Task StrikeAsync()
    {
        _visitor.Dispose();
        await _stage.DisposeAsync();
    }

    [Test]
    public async Task A_NIP_or_a_sign_in_name_with_the_password_opens()
    {
        var nip = _stage.City.Head("KEC-A").Nip!;
        using var byNip = await TryAsync(_visitor, $"{nip[..8]} {nip[8..14]} {nip[14..]}", Password);
        Assert.That(byNip.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var other = _stage.App.Visit();
        using var byName = await TryAsync(other, "BKPSDM", Password);
        Assert.That(byName.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await other.PageAsync("/")).Body!.TextContent, Does.Contain("Petugas BKPSDM").And.Contain("Pegawai").And.Contain("Putaran"));
    }

    [TestCase("/pakta/apa?x=1", "/pakta/apa?x=1"), TestCase("https://jahat.example/", "/"), TestCase("//jahat.example", "/"), TestCase("/\\jahat.example", "/")]
    public async Task Only_a_local_address_is_returned_to(string asked, string landed)
    {
        using var response = await _visitor.PostFormAsync("/masuk", new { Nama = "bkpsdm", Sandi = Password, ReturnUrl = asked });
        Assert.That(response.Headers.Location!.OriginalString, Is.EqualTo(landed));
    }

    [Test]
    public async Task Five_wrong_passwords_close_only_the_password_path_for_a_quarter_of_an_hour()
    {
        var person = _stage.City.Staff("SD-1");
        using var phone = _stage.App.Visit();
        await _stage.ActivateAsync(phone, person.Id);
        await AccountsStage.LeaveAsync(phone);
        await _stage.App.DbAsync(db => db.Users.Where(a => a.PersonId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, Hasher.HashPassword(new Account(), Password))));
        // One antiforgery cookie for all: else most of the parallel posts never reach the password.
        await _visitor.PageAsync("/masuk");
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ => (await TryAsync(_visitor, person.Nip!, "salah salah salah")).Dispose()));
        using var closed = await TryAsync(_visitor, person.Nip!, Password);
        Assert.That(closed.StatusCode, Is.EqualTo(HttpStatusCode.OK), "closed, and the page says no more than before");
        using var pin = await PinAsync(phone, AccountsStage.Pin);
        Assert.That(pin.StatusCode, Is.EqualTo(HttpStatusCode.Redirect), "the PIN stays open");
        _stage.App.Clock.Advance(PasswordCheck.Pause);
        using var open = await TryAsync(_visitor, person.Nip!, Password);
        Assert.That(open.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    /// <summary>A browser drops a cookie after 400 days at most, and the PIN with it: each use begins them anew.</summary>
    [Test]
    public async Task A_PIN_that_is_used_lives_on_with_the_cookie_of_its_device()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1").Id);
        await AccountsStage.LeaveAsync(_visitor);
        var id = _visitor.Cookies["pakta-alat"]!.Value;
        for (var year = 0; year < 2; year++)
        {
            _stage.App.Clock.Advance(TimeSpan.FromDays(390));
            using var entered = await PinAsync(_visitor, AccountsStage.Pin);
            Assert.That(entered.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
            Assert.That(DeviceCookies(entered), Is.EqualTo(new[] { (id, "34560000") }));
            await AccountsStage.LeaveAsync(_visitor);
        }
        using var wrong = await PinAsync(_visitor, "000001");
        Assert.That(DeviceCookies(wrong), Is.Empty);
    }

    private static IEnumerable<(string, string)> DeviceCookies(HttpResponseMessage answer) => (answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        .Where(c => c.StartsWith("pakta-alat=", StringComparison.Ordinal)).Select(c => c.Split("; ")).Select(c => (c[0]["pakta-alat=".Length..], c.Single(p => p.StartsWith("max-age=", StringComparison.Ordinal))[8..]));

    [Test]
    public async Task A_shared_phone_asks_who_by_initials()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1", 1).Id);
        await AccountsStage.LeaveAsync(_visitor);
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1", 2).Id, "804162");
        await AccountsStage.LeaveAsync(_visitor);
        var page = await _visitor.PageAsync("/masuk");
        Assert.That(page.QuerySelectorAll("input[name=Siapa]"), Has.Length.EqualTo(2));
        Assert.That(page.Body!.TextContent, Does.Contain("Masuk sebagai siapa?").And.Not.Contain(_stage.City.Staff("SD-1", 1).Name));
    }

    [Test]
    public async Task Parallel_wrong_PINs_share_five_tries_and_spend_the_PIN()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1").Id);
        await AccountsStage.LeaveAsync(_visitor);
        var who = (await _visitor.PageAsync("/masuk")).QuerySelector("input[name=Siapa]")!.GetAttribute("value")!;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async n =>
            (await _visitor.PostAsync("/masuk/pin", "/masuk", [("Siapa", who), ("Pin", $"91{n:0000}")])).Dispose()));
        Assert.That(await _stage.App.DbAsync(db => db.DeviceCredentials.Select(d => d.WrongTries).SingleAsync()), Is.EqualTo(5));
        using var right = await _visitor.PostAsync("/masuk/pin", "/masuk", [("Siapa", who), ("Pin", AccountsStage.Pin)]);
        Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.OK), "spent");
    }

    [Test]
    public async Task From_another_device_a_PIN_counts_for_nothing()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1").Id);
        await AccountsStage.LeaveAsync(_visitor);
        var who = (await _visitor.PageAsync("/masuk")).QuerySelector("input[name=Siapa]")!.GetAttribute("value")!;
        using var afar = _stage.App.Visit();
        foreach (var pin in new[] { AccountsStage.Pin, "000000", "111111", "222222", "333333", "444444" })
            using (var tried = await afar.PostAsync("/masuk/pin", "/masuk", [("Siapa", who), ("Pin", pin)]))
                Assert.That(tried.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var own = await PinAsync(_visitor, AccountsStage.Pin);
        Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_session_ends_when_idle_and_after_eight_hours()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1").Id);
        for (var minutes = 0; minutes < 8 * 60; minutes += 10)
        {
            Assert.That(await IsInAsync(), Is.True, $"after {minutes} minutes of use");
            _stage.App.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        _stage.App.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await IsInAsync(), Is.False, "eight hours are over");
        using var pin = await PinAsync(_visitor, AccountsStage.Pin);
        Assert.That(await IsInAsync(), Is.True);
        _stage.App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.That(await IsInAsync(), Is.False, "idle");
    }

    [Test]
    public async Task Signing_out_clears_the_browser_but_not_the_device()
    {
        await _stage.ActivateAsync(_visitor, _stage.City.Staff("SD-1").Id);
        using var left = await _visitor.PostFormAsync("/", new { }, "/keluar");
        Assert.That(left.Headers.GetValues("Clear-Site-Data").Single(), Is.EqualTo("\"cache\", \"storage\""));
        Assert.That(await IsInAsync(), Is.False);
        Assert.That(_visitor.Cookies["pakta-alat"], Is.Not.Null);
    }

    private async Task<bool> IsInAsync() => (await _visitor.PageAsync("/")).Body!.TextContent.Contains("Selamat datang", StringComparison.Ordinal);

    private static Task<HttpResponseMessage> TryAsync(Visitor visitor, string name, string password) =>
        visitor.PostAsync("/masuk", "/masuk?cara=sandi", [("Nama", name), ("Sandi", password)]);

    private static Task<HttpResponseMessage> PinAsync(Visitor visitor, string pin) => visitor.PostFormAsync("/masuk", new { Pin = pin }, "/masuk/pin");
}

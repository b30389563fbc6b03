using System.Net;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Features.Accounts;

/// <summary>Signing in by OpenID Connect, against a real server of it.</summary>
public sealed class SsoTests
{
    private const string Answer = "/masuk/sso/uji/jawab";
    private AccountsStage _stage = null!;
    private OidcServer _server = null!;
    private Visitor _visitor = null!;

    // The staff member of SD-1 is known to the server as "ani" with her NIP, "budi" has one that is nobody's, "citra" has none.
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _server = await OidcServer.StartAsync(Repository.PathOf("tests", "oidc"), "http://localhost" + Answer);
        _stage = await AccountsStage.SetAsync(new PaktaAppOptions { RealClock = true, Settings = Settings(_server.Issuer.Port) });
        await _server.KnowAsync(new Dictionary<string, object>
        {
            ["ani"] = new { nip = _stage.City.Staff("SD-1").Nip, name = "Ani" }, ["budi"] = new { nip = "199001012015051009", name = "Budi" }, ["citra"] = new { name = "Citra" },
            ["dewi"] = new { nip = _stage.City.Staff("SD-2").Nip, name = "Dewi" },
        });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _server?.Dispose();
        if (_stage is not null) await _stage.DisposeAsync();
    }

    [SetUp]
    public void Arrive() => _visitor = _stage.App.Visit();

    [TearDown]
    public void Leave() => _visitor.Dispose();

    [Test]
    public async Task The_sign_in_page_names_the_provider() =>
        Assert.That((await _visitor.PageAsync("/masuk")).QuerySelector("a[href^='/masuk/sso/uji']")!.TextContent, Is.EqualTo("Masuk dengan SSO Uji"));

    [Test]
    public async Task Who_is_active_and_whose_NIP_the_provider_says_is_in_and_stays_linked()
    {
        using var entered = await ReturnAsync("ani", "/pakta");
        Assert.That(entered.Headers.Location?.OriginalString, Is.EqualTo("/pakta"));
        Assert.That((await _visitor.PageAsync("/")).Body!.TextContent, Does.Contain(_stage.City.Staff("SD-1").FullName));
        var account = await _stage.AccountOfAsync(_stage.City.Staff("SD-1").Id);
        Assert.That(await _stage.App.DbAsync(db => db.UserLogins.CountAsync(l => l.UserId == account && l.LoginProvider == "uji" && l.ProviderKey == "ani")), Is.EqualTo(1));
        Assert.That(await _stage.App.DbAsync(db => db.Audit.CountAsync(e => e.Act == AuditActs.SsoLinked.Code && e.AccountId == account)), Is.EqualTo(1));
        var address = _stage.City.Staff("SD-1").Email!;
        Assert.That(await NoticesAsync(address), Is.EqualTo(1), "whoever did not do it learns of it");
        using (var unproven = await _visitor.PostFormAsync("/akun", new { penyedia = "uji" }, "/akun/sso/putus"))
            Assert.That(unproven.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "the provider's word is no fresh proof");
        using var owner = await _stage.App.SignInAsync(SmallCity.SignInOfStaff("SD-1"));
        using var gone = await owner.PostFormAsync("/akun", new { penyedia = "uji" }, "/akun/sso/putus");
        Assert.That(await _stage.App.DbAsync(db => db.UserLogins.AnyAsync(l => l.UserId == account)), Is.False);
        Assert.That(await NoticesAsync(address), Is.EqualTo(2));
    }

    [Test]
    public async Task Who_was_never_here_makes_a_credential_of_the_own_before_the_first_pact()
    {
        var person = _stage.City.Staff("SD-2").Id;
        await _stage.App.DbAsync(db => db.Users.Where(a => a.PersonId == person).ExecuteUpdateAsync(set => set.SetProperty(a => a.ActivatedAt, (DateTimeOffset?)null)));
        using var asked = await ReturnAsync("dewi");
        var page = await _visitor.ReadAsync(asked);
        Assert.That(page.Body!.TextContent, Does.Contain("Apakah ini Saudara?").And.Contain(_stage.City.Staff("SD-2").FullName));
        using var made = await AccountsStage.SetPinAsync(_visitor, page.QuerySelector("input[name=Tiket]")!.GetAttribute("value")!, AccountsStage.Pin);
        Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var later = _stage.App.Visit();
        using var entered = await ReturnAsync("dewi", visitor: later);
        Assert.That(entered.Headers.Location?.OriginalString, Is.EqualTo("/"));
    }

    [Test]
    public async Task A_NIP_that_is_not_in_the_roster_opens_nothing()
    {
        using var refused = await ReturnAsync("budi");
        Assert.That((await _visitor.ReadAsync(refused)).Body!.TextContent, Does.Contain("NIP dari penyedia itu tidak ada dalam daftar pegawai"));
        Assert.That((await _visitor.GetAsync("/akun")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_provider_that_says_no_NIP_is_linked_at_the_activation_by_who_holds_a_code()
    {
        using var refused = await ReturnAsync("citra");
        Assert.That((await _visitor.ReadAsync(refused)).Body!.TextContent, Does.Contain("belum terhubung").And.Contain("Masukkan kode aktivasi"));
        var person = _stage.City.Staff("KEL-A1").Id;
        var page = await AccountsStage.TypeAsync(_visitor, await _stage.CodeAsync(person));
        Assert.That(page["text"], Does.Contain("Hubungkan juga akun SSO Uji (Citra)"));
        (await _visitor.PostAsync("/aktivasi/buat", "/aktivasi",
            [("Tiket", page["Tiket"]), ("Cara", "pin"), ("Baru", AccountsStage.Pin), ("Ulang", AccountsStage.Pin), ("Hubungkan", "true")])).Dispose();
        using var later = _stage.App.Visit();
        using var entered = await ReturnAsync("citra", visitor: later);
        Assert.That(entered.Headers.Location?.OriginalString, Is.EqualTo("/"));
        Assert.That((await later.PageAsync("/")).Body!.TextContent, Does.Contain(_stage.City.Staff("KEL-A1").FullName));
    }

    [TestCase("state", "lain"), TestCase("code", "lain"), TestCase("iss", "http://jahat.example")]
    public async Task An_answer_that_was_altered_opens_nothing(string field, string value)
    {
        var answer = await PassAsync(_visitor, "ani");
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Query).ToDictionary(q => q.Key, q => (string?)q.Value.ToString());
        query[field] = value;
        using var refused = await _visitor.GetAsync(Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(Answer, query));
        Assert.That(refused.Headers.Location?.OriginalString, Is.EqualTo("/masuk?sso=gagal"));
        Assert.That((await _visitor.GetAsync("/akun")).StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [Test]
    public async Task An_answer_that_belongs_to_another_browser_opens_nothing()
    {
        var answer = await PassAsync(_visitor, "ani");
        using var other = _stage.App.Visit();
        using var refused = await other.GetAsync(answer.PathAndQuery);
        Assert.That(refused.Headers.Location?.OriginalString, Is.EqualTo("/masuk?sso=gagal"));
    }

    [Test]
    public async Task A_provider_that_is_not_set_up_does_not_exist() =>
        Assert.That((await _visitor.GetAsync("/masuk/sso/lain")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    private Task<int> NoticesAsync(string to) => _stage.App.DbAsync(db => db.Outbox.CountAsync(m => m.To == to && m.Template == OutboxMail.FactorChanged && m.Fields.Contains("SSO Uji")));

    private static Dictionary<string, string> Settings(int port) => new()
    {
        ["Sso:Providers:uji:Name"] = "SSO Uji", ["Sso:Providers:uji:Authority"] = $"http://localhost:{port}", ["Sso:Providers:uji:ClientId"] = "pakta",
        ["Sso:Providers:uji:ClientSecret"] = "rahasia-uji",
    };

    // To the provider and back to its address here.
    private static async Task<Uri> PassAsync(Visitor visitor, string login, string returnUrl = "")
    {
        using var begun = await visitor.GetAsync($"/masuk/sso/uji?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.That(begun.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(begun.Headers.Location!.Query, Does.Contain("code_challenge_method=S256").And.Contain("nonce=").And.Contain("state="));
        return await OidcVisit.PassAsync(begun.Headers.Location, login);
    }

    private async Task<HttpResponseMessage> ReturnAsync(string login, string returnUrl = "", Visitor? visitor = null)
    {
        visitor ??= _visitor;
        using var answered = await visitor.GetAsync((await PassAsync(visitor, login, returnUrl)).PathAndQuery);
        Assert.That(answered.Headers.Location?.OriginalString, Does.StartWith("/masuk/sso/uji/kembali"));
        return await visitor.GetAsync(answered.Headers.Location!.OriginalString);
    }
}

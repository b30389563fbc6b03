using Pakta.Browser.Tests.Infrastructure;
using Pakta.Web.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>Signing in with the account of the agency's provider, in a browser, against a real OpenID Connect server.</summary>
public sealed class SsoOnAPhoneTests : SiteFixture
{
    private const string Pin = "739105";
    private OidcServer? _server;

    protected override async Task<IReadOnlyDictionary<string, string>> SettingsAsync(string address)
    {
        _server = await OidcServer.StartAsync(Path.Combine(Repository.Root, "tests", "oidc"), $"{address}/masuk/sso/uji/jawab");
        await _server.KnowAsync(new Dictionary<string, object> { ["citra"] = new { name = "Citra" } });
        return new Dictionary<string, string>
        {
            ["Sso:Providers:uji:Name"] = "SSO Uji", ["Sso:Providers:uji:Authority"] = $"http://localhost:{_server.Issuer.Port}", ["Sso:Providers:uji:ClientId"] = "pakta",
            ["Sso:Providers:uji:ClientSecret"] = "rahasia-uji",
        };
    }

    [OneTimeTearDown]
    public void StopServer() => _server?.Dispose();

    [Test]
    public async Task Linked_at_the_first_activation_and_from_then_on_the_provider_opens_the_account()
    {
        var phone = await ArriveAsync(Screen.Phone);
        await phone.GoAsync("/masuk");
        await Looks.CheckAsync(phone, "masuk-sso");
        await PassAsync(phone);
        await Expect(phone.Heading("Belum terhubung")).ToBeVisibleAsync();
        await Looks.CheckAsync(phone, "sso-belum");
        await phone.Link("Masukkan kode aktivasi").ClickAsync();
        await phone.Page.GetByLabel("Kode aktivasi").FillAsync(Site.ActivationCode);
        await phone.Button("Lanjutkan").ClickAsync();
        var form = phone.Page.Locator("form", new() { Has = phone.Page.GetByLabel("PIN, enam angka") });
        await form.GetByLabel("Hubungkan juga akun SSO Uji (Citra)").CheckAsync();
        await form.GetByLabel("PIN, enam angka").FillAsync(Pin);
        await form.GetByLabel("Ketik PIN sekali lagi").FillAsync(Pin);
        await Album.KeepAsync(phone.Page, "sso-hubungkan");
        await phone.Button("Ya, ini saya. Simpan PIN").ClickAsync();
        await Expect(phone.Button("Keluar")).ToBeVisibleAsync();
        var name = await phone.Page.Locator("h1").InnerTextAsync();

        var other = await ArriveAsync(Screen.Phone);
        await other.GoAsync("/masuk?returnUrl=%2Fpakta");
        await PassAsync(other);
        await Expect(other.Page).ToHaveURLAsync(Site.Address + "/pakta");
        await other.GoAsync("/");
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync(name);
        Assert.That(other.Complaints, Is.Empty);
    }

    [Test]
    public async Task Whoever_turns_back_at_the_provider_is_told_so_and_is_not_in()
    {
        var phone = await ArriveAsync(Screen.Phone);
        await phone.GoAsync("/masuk");
        await phone.Link("Masuk dengan SSO Uji").ClickAsync();
        await phone.Link("[ Cancel ]").ClickAsync();
        await Expect(phone.Page.GetByText("Masuk lewat penyedia itu tidak jadi")).ToBeVisibleAsync();
        await phone.GoAsync("/akun");
        await Expect(phone.Heading("Masuk")).ToBeVisibleAsync();
    }

    // The provider's own pages: who it is, and that the site may know.
    private static async Task PassAsync(Guest guest)
    {
        await guest.Link("Masuk dengan SSO Uji").ClickAsync();
        await guest.Page.Locator("input[name=login]").FillAsync("citra");
        await guest.Page.Locator("input[name=password]").FillAsync("apa saja");
        await guest.Page.Locator("button[type=submit]").ClickAsync();
        await guest.Button("Continue").ClickAsync();
    }
}

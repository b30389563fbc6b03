using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The network is gone, the answer is lost, the session has ended: nothing that was ticked is lost and nobody signs twice.</summary>
public sealed class SigningOnAWeakNetworkTests : SiteFixture
{
    private const string SessionCookie = "pakta";

    private string _round = "";

    protected override async Task PrepareAsync() => _round = await this.RoundForAllAsync();

    [Test]
    public async Task On_a_dead_network_the_page_says_so_and_the_next_try_succeeds()
    {
        var teacher = await ReadyToSignAsync("guru", Screen.Phone);
        await teacher.Context.SetOfflineAsync(true);
        await teacher.SignButton().ClickAsync();
        var alert = teacher.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Belum tersimpan: tidak ada jaringan");
        await Expect(alert).ToBeFocusedAsync();
        await teacher.KeptTicksAsync();

        await teacher.Context.SetOfflineAsync(false);
        await teacher.SignButton().ClickAsync();
        await teacher.IsSignedAsync();
    }

    [Test]
    public async Task A_page_that_was_closed_before_it_was_sent_comes_back_with_its_ticks()
    {
        var inspector = await ReadyToSignAsync("inspektorat", Screen.Phone);
        await inspector.GoAsync("/pakta");
        await inspector.GoAsync($"/pakta/{_round}");
        await inspector.KeptTicksAsync();
    }

    [Test]
    public async Task A_lost_answer_and_another_try_give_one_signature()
    {
        var office = await EnterAsync("bkpsdm");
        var before = await office.SignedAtAsync($"/cakupan/{_round}");
        var nurse = await ReadyToSignAsync("perawat", Screen.Phone);
        var address = $"**/pakta/{_round}";
        await nurse.Page.RouteAsync(address, async route =>
        {
            if (route.Request.Method == "POST")
            {
                await route.FetchAsync(new() { MaxRedirects = 0 });
                await route.AbortAsync("connectionreset");
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await nurse.SignButton().ClickAsync();
        await Expect(nurse.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Belum tersimpan");

        await nurse.Page.UnrouteAllAsync();
        await nurse.SignButton().ClickAsync();
        await nurse.IsSignedAsync();
        await office.SeesAsync(before + 1, $"/cakupan/{_round}", TimeProvider.System.GetTimestamp());
    }

    [TestCase("lurah.poasia", true)]
    [TestCase("kadinkes", false)]
    public async Task A_session_that_ended_while_reading_leads_back_to_the_same_place_with_the_ticks(string name, bool scripts)
    {
        var signer = await ReadyToSignAsync(name, scripts ? Screen.Phone : Screen.PhoneWithoutScripts);
        await signer.Context.ClearCookiesAsync(new() { Name = SessionCookie });
        await signer.SignButton().ClickAsync();
        await Expect(signer.Heading("Masuk").First).ToBeVisibleAsync();

        await signer.FillSignInAsync(name);
        await Expect(signer.SignButton()).ToBeVisibleAsync();
        Assert.That(new Uri(signer.Page.Url).AbsolutePath, Is.EqualTo($"/pakta/{_round}"));
        await signer.KeptTicksAsync();
        await signer.Secret().FillAsync(Site.Password);
        await signer.SignButton().ClickAsync();
        await signer.IsSignedAsync();
    }

    private async Task<Guest> ReadyToSignAsync(string name, BrowserNewContextOptions screen)
    {
        var signer = await EnterAsync(name, screen);
        await signer.GoAsync($"/pakta/{_round}");
        await signer.TickAllAsync();
        await signer.Secret().FillAsync(Site.Password);
        return signer;
    }
}

using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A cheap phone, 360 pixels wide, in a round that is open to all.</summary>
public sealed class SigningOnAPhoneTests : SiteFixture
{
    private const string Pin = "482915";

    private string _round = "";

    protected override async Task PrepareAsync() => _round = await this.RoundForAllAsync();

    [Test]
    public async Task Works_without_JavaScript_and_the_back_button_shows_the_signature()
    {
        var teacher = await EnterAsync("guru", Screen.PhoneWithoutScripts);
        await teacher.GoAsync("/pakta");
        await teacher.Link("Baca dan tandatangani").ClickAsync();
        await teacher.TickAllAsync();
        await teacher.Secret().FillAsync(Site.Password);
        await teacher.SignButton().ClickAsync();
        await teacher.IsSignedAsync();
        var code = await teacher.CodeAsync();

        await teacher.Page.GoBackAsync();
        if (await teacher.Heading("Pakta saya").CountAsync() > 0) await Expect(teacher.Page.GetByText("sudah ditandatangani")).ToBeVisibleAsync();
        else Assert.That(await teacher.CodeAsync(), Is.EqualTo(code));
        await Expect(teacher.SignButton()).ToHaveCountAsync(0);
    }

    [TestCase("perawat", true)]
    [TestCase("sekda", false)]
    public async Task A_double_tap_signs_once(string name, bool scripts)
    {
        var office = await EnterAsync("bkpsdm");
        var before = await office.SignedAtAsync($"/cakupan/{_round}");
        var signer = await EnterAsync(name, scripts ? Screen.Phone : Screen.PhoneWithoutScripts);
        await signer.GoAsync($"/pakta/{_round}");
        await signer.TickAllAsync();
        await signer.Secret().FillAsync(Site.Password);
        await signer.SignButton().DblClickAsync();
        await signer.IsSignedAsync();
        var since = TimeProvider.System.GetTimestamp();

        await office.SeesAsync(before + 1, $"/cakupan/{_round}", since);
        Assert.That(await office.SignedAtAsync($"/cakupan/{_round}"), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_second_device_shows_the_one_signature_and_makes_no_other()
    {
        var phone = await EnterAsync("lurah.poasia", Screen.Phone);
        var desk = await EnterAsync("lurah.poasia");
        await desk.GoAsync($"/pakta/{_round}");
        await desk.TickAllAsync();
        await desk.Secret().FillAsync(Site.Password);
        await phone.SignAsync(_round);

        await desk.SignButton().ClickAsync();
        await desk.IsSignedAsync();
        Assert.That(await desk.CodeAsync(), Is.EqualTo(await phone.CodeAsync()));
    }

    [Test]
    public async Task A_refusal_is_given_with_a_reason_and_can_become_a_signature()
    {
        var head = await EnterAsync("kadinkes", Screen.Phone);
        await head.GoAsync($"/pakta/{_round}");
        await head.Link("Saya tidak bersedia menandatangani").ClickAsync();
        await head.Page.GetByLabel("Alasan").FillAsync("Saya ingin bertanya dahulu kepada Inspektorat.");
        await head.Button("Kirim penolakan").ClickAsync();
        await Expect(head.Page.GetByText("Saudara pernah menyatakan tidak bersedia")).ToBeVisibleAsync();

        // The figure is for the Inspektorat; the head sees one who waits.
        var inspector = await EnterAsync("inspektorat");
        var figures = $"/cakupan/{_round}/D02";
        await inspector.SeesTextAsync("1 menolak", figures);
        await head.GoAsync(figures);
        await Expect(head.Page.GetByText("menolak")).ToHaveCountAsync(0);

        await head.SignAsync(_round);
        await inspector.LosesTextAsync("1 menolak", figures);
    }

    [Test]
    public async Task A_code_a_personal_PIN_and_a_signature_take_five_screens()
    {
        var newcomer = await ArriveAsync();
        var screens = 0;
        newcomer.Page.FrameNavigated += (_, frame) => screens += frame.ParentFrame is null ? 1 : 0;
        await newcomer.GoAsync("/aktivasi");
        await newcomer.Page.GetByLabel("Kode aktivasi").FillAsync(Site.ActivationCode);
        await newcomer.Button("Lanjutkan").ClickAsync();
        await newcomer.Page.GetByLabel("PIN, enam angka").FillAsync(Pin);
        await newcomer.Page.GetByLabel("Ketik PIN sekali lagi").FillAsync(Pin);
        await newcomer.Button("Ya, ini saya. Simpan PIN").ClickAsync();
        await newcomer.Link("Baca dan tandatangani").ClickAsync();
        await newcomer.TickAllAsync();
        await newcomer.Page.GetByLabel("PIN pribadi").FillAsync("111222");
        await newcomer.SignButton().ClickAsync();
        await Expect(newcomer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("PIN");
        await newcomer.KeptTicksAsync();

        await newcomer.Page.GetByLabel("PIN pribadi").FillAsync(Pin);
        await newcomer.SignButton().ClickAsync();
        await newcomer.IsSignedAsync();
        Assert.That(screens, Is.LessThanOrEqualTo(5));
        await Expect(newcomer.Page.GetByText("PIN pribadi")).ToBeVisibleAsync();
    }

    [Test]
    public async Task The_first_page_weighs_under_100_kB_and_later_ones_under_15_kB()
    {
        var signer = await EnterAsync("bkpsdm", Screen.Phone);
        var session = await signer.Context.StorageStateAsync();
        var fresh = Screen.Phone;
        fresh.StorageState = session;
        var phone = await ArriveAsync(fresh);
        var wire = await phone.Context.NewCDPSessionAsync(phone.Page);
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, data) => bytes += data!.Value.GetProperty("encodedDataLength").GetDouble();
        await wire.SendAsync("Network.enable");

        await LoadAsync(phone, $"/pakta/{_round}");
        var first = bytes;
        bytes = 0;
        await LoadAsync(phone, "/pakta");
        var list = bytes;
        bytes = 0;
        await LoadAsync(phone, $"/pakta/{_round}");
        TestContext.Out.WriteLine($"first {first:N0}, list {list:N0}, pact again {bytes:N0} bytes");
        Assert.That(first, Is.InRange(10_000, 100_000));
        Assert.That(list, Is.InRange(500, 15_000));
        Assert.That(bytes, Is.InRange(500, 15_000));
    }

    private static Task<IResponse?> LoadAsync(Guest guest, string path) => guest.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
}

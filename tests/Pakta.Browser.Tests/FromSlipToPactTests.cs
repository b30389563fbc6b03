using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>Somebody who never was here, a printed slip in one hand and a phone in the other.</summary>
public sealed partial class FromSlipToPactTests : SiteFixture
{
    private const string Pin = "482915";
    private const string Unit = "SD0604";
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(3);

    private string _slips = "";
    private string[] _scanned = [];

    protected override async Task PrepareAsync()
    {
        await this.RoundForAllAsync();
        await PrintAndHandOverAsync();
        _scanned = (await Tool.ReadQrAsync(await Tool.DrawAsync(_slips, 200))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    [Test]
    public async Task By_the_QR_code_and_a_PIN_the_pact_is_signed_within_six_screens_and_two_minutes()
    {
        Assert.That(_scanned, Has.Length.GreaterThanOrEqualTo(2).And.All.StartsWith(Site.Address + "/aktivasi?kode="));
        var phone = await ArriveAsync(Screen.Phone);
        await SignAsync(phone, async () => await phone.Page.GotoAsync(_scanned[0]));
    }

    [Test]
    public async Task By_typing_the_code_too()
    {
        var text = await Tool.RunAsync("pdftotext", "-layout", _slips, "-");
        var scanned = _scanned[0].Split('=')[1];
        var typed = Code().Matches(text).Select(m => m.Value).First(c => !c.Equals(scanned, StringComparison.Ordinal));
        var phone = await ArriveAsync(Screen.Phone);
        await SignAsync(phone, async () =>
        {
            await phone.GoAsync("/aktivasi");
            await TypeAsync(phone.Page.GetByLabel("Kode aktivasi"), typed.ToLowerInvariant());
        });
    }

    // As people do: letter by letter, and a look at each clause.
    private static async Task SignAsync(Guest phone, Func<Task> arrive)
    {
        var (screens, watch) = (0, Stopwatch.StartNew());
        phone.Page.FrameNavigated += (_, frame) => screens += frame.ParentFrame is null ? 1 : 0;
        await arrive();
        await Album.PictureAsync(phone.Page, "slip-1-kode");
        await phone.Button("Lanjutkan").ClickAsync();
        await Expect(phone.Heading("Apakah ini Saudara?")).ToBeVisibleAsync();
        await Album.PictureAsync(phone.Page, "slip-2-pin");
        await TypeAsync(phone.Page.GetByLabel("PIN, enam angka"), Pin);
        await TypeAsync(phone.Page.GetByLabel("Ketik PIN sekali lagi"), Pin);
        await phone.Button("Ya, ini saya. Simpan PIN").ClickAsync();
        await Album.PictureAsync(phone.Page, "slip-3-beranda");
        await phone.Link("Baca dan tandatangani").ClickAsync();
        await Expect(phone.Ticks()).ToHaveCountAsync(4);
        for (var i = 0; i < 4; i++)
        {
            await phone.Page.WaitForTimeoutAsync((float)Reading.TotalMilliseconds);
            await phone.Ticks().Nth(i).CheckAsync();
        }
        await TypeAsync(phone.Page.GetByLabel("PIN pribadi"), Pin);
        await Album.PictureAsync(phone.Page, "slip-4-pakta");
        await phone.SignButton().ClickAsync();
        await phone.IsSignedAsync();
        await Album.PictureAsync(phone.Page, "slip-5-selesai");
        await TestContext.Out.WriteLineAsync($"{screens} screens, {watch.Elapsed.TotalSeconds:F0} s");
        Assert.That(screens, Is.LessThanOrEqualTo(6));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(120)));
        await Expect(phone.Page.GetByText("PIN pribadi")).ToBeVisibleAsync();
    }

    private static Task TypeAsync(ILocator field, string text) => field.PressSequentiallyAsync(text, new() { Delay = 200 });

    private async Task PrintAndHandOverAsync()
    {
        var office = await EnterAsync("bkpsdm");
        await office.GoAsync($"/slip?unit={Unit}");
        var download = await office.Page.RunAndWaitForDownloadAsync(() => office.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Cetak") }).ClickAsync());
        _slips = Path.Combine(Directory.CreateTempSubdirectory("pakta-slip.").FullName, "lembar.pdf");
        await download.SaveAsAsync(_slips);
        await office.GoAsync("/slip");
        await office.Page.Locator("tbody a").First.ClickAsync();
        await Expect(office.Page.GetByText("Saudara sendiri yang mencetaknya")).ToBeVisibleAsync();
        var second = await EnterAsync("inspektorat");
        await second.GoAsync(new Uri(office.Page.Url).AbsolutePath);
        await second.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Daftar sudah ditandatangani") }).ClickAsync();
        await Expect(second.Page.GetByText("sudah diserahkan").First).ToBeVisibleAsync();
    }

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}")]
    private static partial Regex Code();
}

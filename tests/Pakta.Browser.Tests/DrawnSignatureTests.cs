using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>A round that asks for a drawn signature as well.</summary>
public sealed class DrawnSignatureTests : SiteFixture
{
    // Counts what is neither white nor clear.
    private const string Ink = """
        canvas => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          let inked = 0;
          for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && data[i] < 200) inked++;
          return inked / (canvas.width * canvas.height);
        }
        """;

    private string _round = "";

    protected override async Task PrepareAsync()
    {
        var mayor = await EnterAsync("ppk");
        _round = await mayor.LaunchAsync("Netralitas ASN 2029", drawn: true);
        await mayor.OpenAsync(_round);
        await mayor.OpenAllAsync(_round);
    }

    [Test]
    public async Task The_pad_keeps_its_strokes_when_the_phone_is_turned()
    {
        var camat = await EnterAsync("camat.abeli", Screen.Phone);
        await camat.GoAsync($"/pakta/{_round}");
        await camat.TickAllAsync();
        var pad = camat.Page.Locator("canvas#pad");
        await DrawAsync(camat.Page, pad);
        var strokes = await camat.Page.Locator("input[name=Gambar]").InputValueAsync();
        var ink = await pad.EvaluateAsync<double>(Ink);
        Assert.That(strokes, Has.Length.GreaterThan(20));
        Assert.That(ink, Is.GreaterThan(0.002));

        foreach (var size in (ViewportSize[])[Screen.TurnedPhoneSize, Screen.PhoneSize])
        {
            await camat.Page.SetViewportSizeAsync(size.Width, size.Height);
            await Expect(pad).ToBeVisibleAsync();
            await camat.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            Assert.That(await pad.EvaluateAsync<double>(Ink), Is.GreaterThan(ink / 4), $"{size.Width} pixels wide");
            Assert.That(await camat.Page.Locator("input[name=Gambar]").InputValueAsync(), Is.EqualTo(strokes));
        }
        await Album.KeepAsync(camat.Page, "goresan");
        await camat.Secret().FillAsync(Site.Password);
        await camat.SignButton().ClickAsync();
        await camat.IsSignedAsync();
        Assert.That(camat.Complaints, Is.Empty);
    }

    [TestCase("sekda", true)]
    [TestCase("guru", false)]
    public async Task A_typed_name_does_instead(string name, bool scripts)
    {
        var signer = await EnterAsync(name, scripts ? Screen.Phone : Screen.PhoneWithoutScripts);
        await signer.GoAsync($"/pakta/{_round}");
        await signer.TickAllAsync();
        await signer.Page.GetByLabel("Ketik nama").CheckAsync();
        await signer.Page.GetByLabel("Nama sebagai tanda tangan").FillAsync("D. Santoso");
        await signer.Secret().FillAsync(Site.Password);
        await signer.SignButton().ClickAsync();
        await signer.IsSignedAsync();
    }

    [Test]
    public async Task An_empty_pad_is_refused_in_words_and_keeps_the_ticks()
    {
        var nurse = await EnterAsync("perawat", Screen.Phone);
        await nurse.GoAsync($"/pakta/{_round}");
        await nurse.TickAllAsync();
        await nurse.Secret().FillAsync(Site.Password);
        await nurse.SignButton().ClickAsync();
        await Expect(nurse.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tanda tangan");
        await nurse.KeptTicksAsync();
    }

    private static async Task DrawAsync(IPage page, ILocator pad)
    {
        await pad.ScrollIntoViewIfNeededAsync();
        var box = (await pad.BoundingBoxAsync())!;
        var mouse = page.Mouse;
        await mouse.MoveAsync(box.X + box.Width * 0.15f, box.Y + box.Height * 0.7f);
        await mouse.DownAsync();
        await mouse.MoveAsync(box.X + box.Width * 0.35f, box.Y + box.Height * 0.2f, new() { Steps = 6 });
        await mouse.MoveAsync(box.X + box.Width * 0.5f, box.Y + box.Height * 0.75f, new() { Steps = 6 });
        await mouse.MoveAsync(box.X + box.Width * 0.85f, box.Y + box.Height * 0.35f, new() { Steps = 6 });
        await mouse.UpAsync();
    }
}

using Microsoft.Playwright;
using Pakta.Browser.Tests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests;

/// <summary>The pictures that the README shows, of the very pages and paper. <c>tests/screenshots</c> keeps them in docs/images.</summary>
public sealed class ReadmePicturesTests : SiteFixture
{
    private const int Heaviest = 150_000;

    private static readonly string Folder = Environment.GetEnvironmentVariable("PAKTA_PICTURES") is { Length: > 0 } folder
        ? Directory.CreateDirectory(folder).FullName
        : Directory.CreateTempSubdirectory("pakta-pictures.").FullName;

    private static BrowserNewContextOptions Phone
    {
        get
        {
            var phone = Screen.Phone;
            phone.ViewportSize = new() { Width = 412, Height = 915 };
            phone.DeviceScaleFactor = 1.4f;
            return phone;
        }
    }

    [OneTimeTearDown]
    public void ThrowAway()
    {
        if (Folder.StartsWith(Path.GetTempPath() + "pakta-pictures.", StringComparison.Ordinal)) Directory.Delete(Folder, true);
    }

    [Test]
    public async Task Every_picture_can_be_made_and_is_light()
    {
        var mayor = await EnterAsync("ppk");
        var round = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(round);
        await mayor.SignAsync(round);
        await mayor.PassOnAsync(round, "R");
        await PassOnAsync("kadinkes", round, "D02");
        await PassOnAsync("camat.abeli", round, "KEC06");
        await mayor.OpenForAsync(round, "PKM06", "Kepala puskesmas sedang cuti");

        var nurse = await EnterAsync("perawat", Phone);
        await nurse.GoAsync($"/pakta/{round}");
        await nurse.Ticks().First.CheckAsync();
        await nurse.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await KeepAsync(nurse, "phone-sign");
        await nurse.SignAsync(round);
        await nurse.LogsAsync();
        await KeepAsync(nurse, "phone-done");
        var code = await nurse.CodeAsync();
        await KeepCertificateAsync(nurse);

        var stranger = await ArriveAsync(Phone);
        await stranger.GoAsync($"/v/{code.Replace("-", "", StringComparison.Ordinal)}");
        await Expect(stranger.Heading("Asli, berlaku")).ToBeVisibleAsync();
        await KeepAsync(stranger, "check");

        var office = await EnterAsync("bkpsdm");
        await office.SeesTextAsync("3 ditandatangani", $"/cakupan/{round}");
        await KeepAsync(office, "coverage");

        await office.SendQuirkAsync(RosterSteps.Mixed);
        await office.Button("Lanjutkan").First.ClickAsync();
        await Expect(office.Heading("Perlu diperiksa")).ToBeVisibleAsync();
        await KeepAsync(office, "import");
        foreach (var picture in Directory.GetFiles(Folder, "*.png")) Assert.That(new FileInfo(picture).Length, Is.InRange(5_000, Heaviest), picture);
    }

    private async Task PassOnAsync(string name, string round, string unit)
    {
        var head = await EnterAsync(name);
        await head.SignAsync(round);
        await head.PassOnAsync(round, unit);
    }

    private static Task<byte[]> KeepAsync(Guest guest, string name) =>
        guest.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });

    private static async Task KeepCertificateAsync(Guest nurse)
    {
        var pdf = await nurse.DownloadAsync("Salinan untuk dipajang", Path.Combine(Folder, "certificate.pdf"));
        await Tool.DrawAsync(pdf, 80);
        File.Delete(pdf);
    }
}

using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>What officials and signers do in a round, by the buttons that they see.</summary>
internal static class RoundSteps
{
    public const string Election = "Pemilu dan Pemilihan Tahun 2029";

    private static readonly TimeSpan Wita = TimeSpan.FromHours(8);

    /// <summary>Fills the launch page; answers the slug of the draft.</summary>
    public static async Task<string> LaunchAsync(this Guest guest, string title, string? root = null, bool drawn = false)
    {
        var page = guest.Page;
        await page.GotoAsync("/putaran/baru");
        await page.GetByLabel("Nama pemilihan").FillAsync(Election);
        await page.GetByLabel("Nama putaran (boleh kosong)").FillAsync(title);
        if (root is not null) await page.GetByLabel("Unit yang menandatangani").SelectOptionAsync(root);
        await page.GetByLabel("Mulai", new() { Exact = true }).FillAsync(Local(TimeSpan.FromMinutes(-5)));
        await page.GetByLabel("Tenggat", new() { Exact = true }).FillAsync(Local(TimeSpan.FromDays(8)));
        if (drawn) await page.GetByLabel("Tambahkan tanda tangan gambar pada sertifikat").CheckAsync();
        await guest.Button("Simpan rancangan").ClickAsync();
        await Expect(guest.Heading(title).First).ToBeVisibleAsync();
        await Expect(guest.Link("Buka putaran")).ToBeVisibleAsync();
        return new Uri(page.Url).Segments[^1];
    }

    public static async Task OpenAsync(this Guest guest, string slug)
    {
        await guest.GoAsync($"/putaran/{slug}");
        await guest.Link("Buka putaran").ClickAsync();
        await guest.Button("Ya, buka putaran").ClickAsync();
        await Expect(guest.Link("Tutup putaran")).ToBeVisibleAsync();
    }

    /// <summary>Every unit at once, so that each of the demo's people can sign.</summary>
    public static async Task OpenAllAsync(this Guest guest, string slug)
    {
        await guest.GoAsync($"/putaran/{slug}");
        await guest.Link("Buka serentak").ClickAsync();
        await guest.Button("Ya, buka semua unit").ClickAsync();
        await Expect(guest.Heading("Jenjang")).ToBeVisibleAsync();
    }

    /// <summary>A round that the mayor launched and opened to everybody; answers its slug.</summary>
    public static async Task<string> RoundForAllAsync(this SiteFixture fixture)
    {
        var mayor = await fixture.EnterAsync("ppk");
        var slug = await mayor.LaunchAsync("Netralitas ASN 2029");
        await mayor.OpenAsync(slug);
        await mayor.OpenAllAsync(slug);
        return slug;
    }

    public static async Task TickAllAsync(this Guest guest)
    {
        await Expect(guest.Ticks()).ToHaveCountAsync(4);
        for (var i = 0; i < 4; i++) await guest.Ticks().Nth(i).CheckAsync();
    }

    public static ILocator Secret(this Guest guest) => guest.Page.Locator("#Rahasia");

    public static ILocator SignButton(this Guest guest) => guest.Page.GetByRole(AriaRole.Button, new() { Name = "Tandatangani", Exact = true });

    public static Task IsSignedAsync(this Guest guest) => Expect(guest.Heading("Sudah ditandatangani")).ToBeVisibleAsync();

    public static ILocator Ticks(this Guest guest) => guest.Page.GetByLabel("Saya setuju");

    public static async Task KeptTicksAsync(this Guest guest)
    {
        for (var i = 0; i < 4; i++) await Expect(guest.Ticks().Nth(i)).ToBeCheckedAsync();
    }

    /// <summary>Reads, agrees to each clause, confirms and signs.</summary>
    public static async Task SignAsync(this Guest guest, string slug, string secret = Site.Password)
    {
        await guest.GoAsync($"/pakta/{slug}");
        await guest.TickAllAsync();
        await guest.Secret().FillAsync(secret);
        await guest.SignButton().ClickAsync();
        await guest.IsSignedAsync();
    }

    /// <summary>The code on the page after signing.</summary>
    public static Task<string> CodeAsync(this Guest guest) => guest.Page.Locator("dd.code").First.InnerTextAsync();

    public static async Task PassOnAsync(this Guest guest, string slug, string unit)
    {
        await guest.GoAsync($"/putaran/{slug}");
        await guest.Link("Teruskan ke jajaran").First.ClickAsync();
        await guest.Button("Teruskan sekarang").ClickAsync();
        await Expect(guest.Page.Locator($"[id='{unit}']").GetByText("terbuka", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>In the place of a head who does nothing.</summary>
    public static async Task OpenForAsync(this Guest guest, string slug, string unit, string reason)
    {
        await guest.GoAsync($"/putaran/{slug}/buka/{unit}");
        await guest.Page.GetByLabel("Alasan").FillAsync(reason);
        await guest.Button("Buka unit ini").ClickAsync();
        await Expect(guest.Page.Locator($"[id='{unit}']")).ToContainTextAsync($"alasan: {reason}");
    }

    /// <summary>Waits until the signature stands in the public log.</summary>
    public static async Task LogsAsync(this Guest guest)
    {
        while (await guest.Page.GetByText("catatan nomor").CountAsync() == 0) await guest.Page.ReloadAsync();
    }

    public static async Task<string> DownloadAsync(this Guest guest, string link, string file)
    {
        var waiting = guest.Page.WaitForDownloadAsync();
        await guest.Link(link).ClickAsync();
        await (await waiting).SaveAsAsync(file);
        return file;
    }

    private static string Local(TimeSpan from) =>
        (TimeProvider.System.GetUtcNow() + from).ToOffset(Wita).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}

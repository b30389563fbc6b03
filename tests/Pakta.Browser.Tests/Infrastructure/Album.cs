using Microsoft.Playwright;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>Pictures of pages for human eyes, kept only where PAKTA_ALBUM names a folder.</summary>
internal static class Album
{
    private static string? Folder => Environment.GetEnvironmentVariable("PAKTA_ALBUM");

    public static async Task KeepAsync(IPage page, string name)
    {
        if (Folder is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    /// <summary>What the screen shows, for the README, where PAKTA_PICTURES names a folder.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PAKTA_PICTURES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }

    public static async Task KeepFailureAsync(Guest guest)
    {
        await TestContext.Out.WriteLineAsync($"{guest.Page.Url}\n{string.Join('\n', guest.Complaints)}");
        await KeepAsync(guest.Page, $"gagal-{TestContext.CurrentContext.Test.Name}");
    }
}

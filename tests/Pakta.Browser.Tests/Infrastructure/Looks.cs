using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>One page in each of its looks: light and dark, phone and desk.</summary>
internal static class Looks
{
    // Axe looks twice: once at each size and once at each theme; colours do not depend on the size, structure not on the theme.
    private static readonly (string Name, ColorScheme Scheme, ViewportSize Size, bool Audited)[] All =
    [
        ("terang-meja", ColorScheme.Light, Screen.DeskSize, false),
        ("terang-ponsel", ColorScheme.Light, Screen.PhoneSize, true),
        ("gelap-ponsel", ColorScheme.Dark, Screen.PhoneSize, false),
        ("gelap-meja", ColorScheme.Dark, Screen.DeskSize, true),
    ];

    /// <summary>Nothing serious or critical for axe, no sideways scrolling, no complaint of the browser.</summary>
    public static async Task CheckAsync(Guest guest, string name)
    {
        var page = guest.Page;
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var (look, scheme, size, isAudited) in All)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await Album.KeepAsync(page, $"{name}-{look}");
            var width = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
            Assert.That(width, Is.LessThanOrEqualTo(size.Width), $"{look}: the page is wider than the screen");
            if (isAudited) Assert.That(await FaultsAsync(page), Is.Empty, look);
        }
        Assert.That(guest.Complaints, Is.Empty);
    }

    private static async Task<List<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>Somebody with a browser of their own. What the browser complains about is kept.</summary>
internal sealed class Guest : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    private Guest(Site site, IBrowserContext context, IPage page)
    {
        (Site, Context, Page) = (site, context, page);
        page.Console += (_, message) => Hear(message);
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public Site Site { get; }
    public IBrowserContext Context { get; }
    public IPage Page { get; }

    /// <summary>Errors in the console: scripts that failed, files that are missing, what the content security policy forbade.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Guest> ArriveAsync(Site site, BrowserNewContextOptions screen)
    {
        screen.BaseURL = site.Address;
        var context = await Chromium.Browser.NewContextAsync(screen);
        context.SetDefaultTimeout(20_000);
        return new Guest(site, context, await context.NewPageAsync());
    }

    /// <summary>Arrives and signs in with the demo's password.</summary>
    public static async Task<Guest> SignInAsync(Site site, string name, BrowserNewContextOptions? screen = null)
    {
        var guest = await ArriveAsync(site, screen ?? Screen.Desk);
        await guest.Page.GotoAsync("/masuk");
        await guest.FillSignInAsync(name);
        await Expect(guest.Page.GetByRole(AriaRole.Button, new() { Name = "Keluar" })).ToBeVisibleAsync();
        return guest;
    }

    /// <summary>On the sign-in page: name, password, the button.</summary>
    public async Task FillSignInAsync(string name)
    {
        await Page.GetByLabel("NIP atau nama masuk").FillAsync(name);
        await Page.GetByLabel("Kata sandi", new() { Exact = true }).FillAsync(Site.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Masuk", Exact = true }).ClickAsync();
    }

    public Task GoAsync(string path) => Page.GotoAsync(path);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name });

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    // A page that says 404 or 422 is itself reported as a failed resource; only what the page needs besides counts.
    private void Hear(IConsoleMessage message)
    {
        // The pages of another site, such as a provider's, are its own affair.
        if (message.Type != "error" || !Page.Url.StartsWith(Site.Address, StringComparison.Ordinal)) return;
        var isPageItself = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal);
        if (!isPageItself) _complaints.Add($"{Page.Url}: {message.Text} ({message.Location})");
    }
}

namespace Pakta.Browser.Tests.Infrastructure;

/// <summary>A fixture with a site of its own; its tests share that site and run one after the other.</summary>
[NonParallelizable]
public abstract class SiteFixture
{
    private readonly List<Guest> _guests = [];

    private Site? _site;

    internal Site Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    [OneTimeSetUp]
    public async Task StartSiteAsync()
    {
        _site = await Site.StartAsync(SettingsAsync);
        await PrepareAsync();
        await LeaveAsync();
    }

    [TearDown]
    public async Task LeaveAsync()
    {
        if (TestContext.CurrentContext.Result.Outcome.Status == NUnit.Framework.Interfaces.TestStatus.Failed)
        {
            foreach (var guest in _guests) await Album.KeepFailureAsync(guest);
            await TestContext.Out.WriteLineAsync(Site.Log);
        }
        foreach (var guest in _guests) await guest.DisposeAsync();
        _guests.Clear();
    }

    [OneTimeTearDown]
    public async Task StopSiteAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
    }

    /// <summary>Settings beside those of the demo, for the site at an address.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string>> SettingsAsync(string address) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    /// <summary>What all tests of the fixture find already done.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>Signs in; the guest leaves when the test ends.</summary>
    internal async Task<Guest> EnterAsync(string name, Microsoft.Playwright.BrowserNewContextOptions? screen = null) =>
        Remember(await Guest.SignInAsync(Site, name, screen));

    /// <summary>Arrives without signing in.</summary>
    internal async Task<Guest> ArriveAsync(Microsoft.Playwright.BrowserNewContextOptions? screen = null) =>
        Remember(await Guest.ArriveAsync(Site, screen ?? Screen.Phone));

    private Guest Remember(Guest guest)
    {
        _guests.Add(guest);
        return guest;
    }
}

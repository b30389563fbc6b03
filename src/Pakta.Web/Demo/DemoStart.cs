using System.Diagnostics;
using Microsoft.Extensions.Options;
using Pakta.Web.Settings;

namespace Pakta.Web.Demo;

/// <summary>Before the site listens the demo is loaded; when it listens the table is printed.</summary>
internal sealed class DemoStart(IServiceScopeFactory scopes, IHostEnvironment environment, IOptions<DemoOptions> options, IOptions<SiteOptions> site)
    : IHostedLifecycleService
{
    private bool Enabled => options.Value.IsEnabled(environment);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!Enabled) return;
        var since = Stopwatch.GetTimestamp();
        using var scope = scopes.CreateScope();
        if (await scope.ServiceProvider.GetRequiredService<DemoCity>().LoadAsync(cancellationToken))
            await Console.Error.WriteLineAsync($"Data contoh Kota Kendari dimuat dalam {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} detik.");
    }

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!Enabled) return;
        using var scope = scopes.CreateScope();
        var guests = await scope.ServiceProvider.GetRequiredService<DemoCity>().GuestsAsync(cancellationToken);
        if (guests.Count > 0) await Console.Out.WriteAsync(DemoTable.Of(guests, site.Value.PublicUrl, LanAddresses.All()));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

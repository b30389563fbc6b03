using Pakta.Web.Devices;

namespace Pakta.Web.Jobs;

/// <summary>At start and once a minute: many people who signed from one device are noticed.</summary>
public sealed partial class DeviceJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeviceJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken cancel)
    {
        try
        {
            using var scope = scopes.CreateScope();
            var raised = await scope.ServiceProvider.GetRequiredService<DeviceWatch>().RunAsync(cancel);
            if (raised > 0) Raised(raised);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while; the next minute tries again.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Alerts} devices from which many people signed.")]
    private partial void Raised(int alerts);

    [LoggerMessage(LogLevel.Error, "Looking at the devices of signatures failed.")]
    private partial void Failed(Exception e);
}

using Pakta.Web.Devices;

namespace Pakta.Web.Jobs;

/// <summary>At start and once a minute: many people who signed from one device are noticed.</summary>
public sealed partial class DeviceJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DeviceJob> log) : PeriodicJob(TimeSpan.FromMinutes(1), scopes, clock)
{
    protected override async Task TurnAsync(IServiceProvider services, CancellationToken cancel)
    {
        var raised = await services.GetRequiredService<DeviceWatch>().RunAsync(cancel);
        if (raised > 0) Raised(raised);
    }

    [LoggerMessage(LogLevel.Warning, "{Alerts} devices from which many people signed.")]
    private partial void Raised(int alerts);

    [LoggerMessage(LogLevel.Error, "Looking at the devices of signatures failed.")]
    protected override partial void Failed(Exception e);
}

using Pakta.Web.Features.Campaigns;

namespace Pakta.Web.Jobs;

/// <summary>At start and once a minute: units that nobody opened open by themselves on the date their round sets.</summary>
public sealed partial class SelfOpeningJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SelfOpeningJob> log) : BackgroundService
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
            var opened = await scope.ServiceProvider.GetRequiredService<OpenDueUnitsHandler>().RunAsync(cancel);
            if (opened > 0) Opened(opened);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while; the next minute tries again.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Units} units opened by themselves.")]
    private partial void Opened(int units);

    [LoggerMessage(LogLevel.Error, "Opening units on their date failed.")]
    private partial void Failed(Exception e);
}

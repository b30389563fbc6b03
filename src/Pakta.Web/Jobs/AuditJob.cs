using Pakta.Web.LedgerStore;

namespace Pakta.Web.Jobs;

/// <summary>At start and every half hour: days of the audit trail that are over are bound to the log.</summary>
public sealed partial class AuditJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditJob> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(30), clock);
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
            var days = await scope.ServiceProvider.GetRequiredService<AuditDays>().BindAsync(cancel);
            if (days > 0) Bound(days);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while; the next turn tries again.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Days} days of the audit trail bound to the log.")]
    private partial void Bound(int days);

    [LoggerMessage(LogLevel.Error, "Binding the audit trail to the log failed.")]
    private partial void Failed(Exception e);
}

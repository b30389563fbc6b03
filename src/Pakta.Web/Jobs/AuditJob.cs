using Pakta.Web.LedgerStore;

namespace Pakta.Web.Jobs;

/// <summary>At start and every half hour: days of the audit trail that are over are bound to the log.</summary>
public sealed partial class AuditJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditJob> log) : PeriodicJob(TimeSpan.FromMinutes(30), scopes, clock)
{
    protected override async Task TurnAsync(IServiceProvider services, CancellationToken cancel)
    {
        var days = await services.GetRequiredService<AuditDays>().BindAsync(cancel);
        if (days > 0) Bound(days);
    }

    [LoggerMessage(LogLevel.Information, "{Days} days of the audit trail bound to the log.")]
    private partial void Bound(int days);

    [LoggerMessage(LogLevel.Error, "Binding the audit trail to the log failed.")]
    protected override partial void Failed(Exception e);
}

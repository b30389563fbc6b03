using Pakta.Web.Features.Campaigns;

namespace Pakta.Web.Jobs;

/// <summary>At start and once a minute: units that nobody opened open by themselves on the date their round sets.</summary>
public sealed partial class SelfOpeningJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SelfOpeningJob> log) : PeriodicJob(TimeSpan.FromMinutes(1), scopes, clock)
{
    protected override async Task TurnAsync(IServiceProvider services, CancellationToken cancel)
    {
        var opened = await services.GetRequiredService<OpenDueUnitsHandler>().RunAsync(cancel);
        if (opened > 0) Opened(opened);
    }

    [LoggerMessage(LogLevel.Information, "{Units} units opened by themselves.")]
    private partial void Opened(int units);

    [LoggerMessage(LogLevel.Error, "Opening units on their date failed.")]
    protected override partial void Failed(Exception e);
}

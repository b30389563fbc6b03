using Pakta.Core.Organization;
using Pakta.Web.Rounds;

namespace Pakta.Web.Jobs;

/// <summary>At start, and within a minute after midnight of each of the three zones.</summary>
public sealed partial class CalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CalendarJob> log) : BackgroundService
{
    /// <summary>So long a site may have stood still and still take everything up at its start.</summary>
    public const int AtStart = 366;

    /// <summary>So long the turns may have failed while it ran.</summary>
    public const int Days = 31;

    private (DateOnly, DateOnly, DateOnly)? _done;

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
        var now = clock.GetUtcNow();
        var dates = (IndonesianZone.Wib.Date(now), IndonesianZone.Wita.Date(now), IndonesianZone.Wit.Date(now));
        if (_done == dates) return;
        try
        {
            using var scope = scopes.CreateScope();
            var people = await scope.ServiceProvider.GetRequiredService<CalendarTurn>().RunAsync(_done is null ? AtStart : Days, cancel);
            _done = dates;
            if (people > 0) Turned(people);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while; the next minute tries again.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "{People} people looked at again after midnight.")]
    private partial void Turned(int people);

    [LoggerMessage(LogLevel.Error, "The turn of the calendar failed.")]
    private partial void Failed(Exception e);
}

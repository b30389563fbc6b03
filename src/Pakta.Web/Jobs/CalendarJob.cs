using Pakta.Core.Organization;
using Pakta.Web.Rounds;

namespace Pakta.Web.Jobs;

/// <summary>At start, and within a minute after midnight of each of the three zones.</summary>
public sealed partial class CalendarJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CalendarJob> log) : PeriodicJob(TimeSpan.FromMinutes(1), scopes, clock)
{
    /// <summary>So long a site may have stood still and still take everything up at its start.</summary>
    public const int AtStart = 366;

    /// <summary>So long the turns may have failed while it ran.</summary>
    public const int Days = 31;

    private (DateOnly, DateOnly, DateOnly)? _done;

    protected override async Task TurnAsync(IServiceProvider services, CancellationToken cancel)
    {
        var now = Clock.GetUtcNow();
        var dates = (IndonesianZone.Wib.Date(now), IndonesianZone.Wita.Date(now), IndonesianZone.Wit.Date(now));
        if (_done == dates) return;
        var people = await services.GetRequiredService<CalendarTurn>().RunAsync(_done is null ? AtStart : Days, cancel);
        _done = dates;
        if (people > 0) Turned(people);
    }

    [LoggerMessage(LogLevel.Information, "{People} people looked at again after midnight.")]
    private partial void Turned(int people);

    [LoggerMessage(LogLevel.Error, "The turn of the calendar failed.")]
    protected override partial void Failed(Exception e);
}

namespace Pakta.Web.Roster.Staging;

/// <summary>An upload goes after its hour, also when nobody looks at the pages any more.</summary>
public sealed partial class StagingSweep(ImportStaging staging, TimeProvider clock, ILogger<StagingSweep> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(5), clock);
        do
        {
            try
            {
                staging.Sweep();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Failed(e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old uploads could not be thrown away: {Kind}.")]
    private partial void Failed(string kind);
}

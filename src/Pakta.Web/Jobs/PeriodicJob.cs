namespace Pakta.Web.Jobs;

/// <summary>Work that is done at start and then again and again. A turn that fails is told to the log, and the next one tries again.</summary>
public abstract class PeriodicJob(TimeSpan every, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, Clock);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One turn, in a scope of its own.</summary>
    protected abstract Task TurnAsync(IServiceProvider services, CancellationToken cancel);

    protected abstract void Failed(Exception e);

    private async Task RunOnceAsync(CancellationToken cancel)
    {
        try
        {
            using var scope = scopes.CreateScope();
            await TurnAsync(scope.ServiceProvider, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while.
            Failed(e);
        }
    }
}

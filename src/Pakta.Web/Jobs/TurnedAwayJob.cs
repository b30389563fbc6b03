using Pakta.Web.Auditing;

namespace Pakta.Web.Jobs;

/// <summary>Once a minute, and when the site stops: refused requests become lines of the trail.</summary>
public sealed partial class TurnedAwayJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<TurnedAwayJob> log) : PeriodicJob(TimeSpan.FromMinutes(1), scopes, clock)
{
    private readonly IServiceScopeFactory _scopes = scopes;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            using var scope = _scopes.CreateScope();
            await TurnAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (ObjectDisposedException)
        {
            // Torn down without being stopped: there is nothing left to write with.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e);
        }
    }

    protected override Task TurnAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<TurnedAwayLines>().RunAsync(cancel);

    [LoggerMessage(LogLevel.Error, "Writing down refused requests failed.")]
    protected override partial void Failed(Exception e);
}

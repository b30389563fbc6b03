namespace Pakta.Web.LedgerStore;

/// <summary>Runs the sequencer: soon after something was written, at the latest every second.</summary>
public sealed class SequencerWorker(Sequencer sequencer, SequencerBell bell, ILogger<SequencerWorker> log) : BackgroundService
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(TimeSpan.FromSeconds(1), stoppingToken);
                // A short pause gathers a batch; a full one goes on at once.
                if (await sequencer.StepAsync(stoppingToken) < Sequencer.MostLeaves) await Task.Delay(Gather, stoppingToken);
                else bell.Ring();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever it was, the log must go on or stay halted; nothing acknowledged is lost meanwhile.
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogError(e, "The sequencer's step failed; halted: {Halted}", sequencer.Halted is not null);
                await Task.Delay(Gather, CancellationToken.None);
            }
        }
    }
}

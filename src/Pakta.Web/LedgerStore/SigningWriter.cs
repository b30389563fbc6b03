using System.Data.Common;
using System.Threading.Channels;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Takes the signatures that wait and commits them as one group; each is acknowledged only after its commit is durable. When the
/// commit fails nobody of the group is told success; a repeated request finds out which it was.
/// </summary>
public sealed class SigningWriter(PaktaDatabase database, Sequencer sequencer, SequencerBell bell, TimeProvider clock, ILogger<SigningWriter> log)
    : BackgroundService
{
    public const int MostWaiting = 600;
    private const int MostInGroup = 100;

    private readonly Channel<SignWork> _queue = Channel.CreateBounded<SignWork>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <exception cref="SigningBusyException">Not stored; try again.</exception>
    public async Task<Result<SignOutcome>> SignAsync(SignWork work)
    {
        if (sequencer.Halted is { } halted) throw new SigningBusyException("The log is halted.", halted);
        if (!_queue.Writer.TryWrite(work)) throw new SigningBusyException("Too many signatures are waiting.");
        return await work.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was accepted before the stop is still written: the queue is completed, then drained.
        stoppingToken.Register(() => _queue.Writer.TryComplete());
        var group = new List<SignWork>(MostInGroup);
        var held = new Held();
        while (await _queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            group.Clear();
            while (group.Count < MostInGroup && _queue.Reader.TryRead(out var work)) group.Add(work);
            await WriteAsync(held, group);
        }
        await held.DropAsync();
    }

    private async Task WriteAsync(Held held, List<SignWork> group)
    {
        try
        {
            var (connection, batch) = await held.GetAsync(database, clock);
            List<(SignWork Work, Result<SignOutcome> Outcome)> outcomes = [];
            await database.WriteAsync(connection, async () => outcomes = await batch.RunAsync(group, CancellationToken.None), CancellationToken.None);
            bell.Ring();
            foreach (var (work, outcome) in outcomes) work.Done.TrySetResult(outcome);
        }
#pragma warning disable CA1031 // Any failure means: not acknowledged. The people are told so and the next group gets a new connection.
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogError(e, "A group of {Count} signatures was not stored", group.Count);
            await held.DropAsync();
            foreach (var work in group) work.Done.TrySetException(new SigningBusyException("The signature was not stored.", e));
        }
    }

    /// <summary>The writer's own connection with its prepared statements, replaced after a failure.</summary>
    private sealed class Held
    {
        private DbConnection? _connection;
        private SigningBatch? _batch;

        public async Task<(DbConnection, SigningBatch)> GetAsync(PaktaDatabase database, TimeProvider clock)
        {
            _connection ??= await database.OpenAsync(CancellationToken.None);
            _batch ??= new SigningBatch(database, _connection, clock);
            return (_connection, _batch);
        }

        public async Task DropAsync()
        {
            if (_batch is not null) await _batch.DisposeAsync();
            if (_connection is not null) await _connection.DisposeAsync();
            (_batch, _connection) = (null, null);
        }
    }
}

using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Pakta.Web.Data.Gate;

/// <summary>
/// On SQLite every write of the process passes here, one at a time, and the WAL is checkpointed only while the gate is held: the
/// bundled SQLite is older than the fix of the WAL-reset bug. Every connection is <c>query_only</c> except while its holder is
/// inside, so a write that slips past the interceptors is refused by the engine itself.
/// </summary>
public sealed class WriteGate(TimeSpan? patience = null) : IDisposable
{
    /// <summary>About 4 MB of WAL; short enough to be copied in a few milliseconds.</summary>
    private const int CheckpointAfterPages = 1000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimeSpan _patience = patience ?? TimeSpan.FromSeconds(30);
    private readonly ConditionalWeakTable<DbConnection, object> _inside = [];

    public bool IsHeldBy(DbConnection connection) => _inside.TryGetValue(connection, out _);

    public async ValueTask EnterAsync(DbConnection connection, CancellationToken cancel)
    {
        if (!await _turn.WaitAsync(_patience, cancel)) throw new WriteGateTimeoutException(_patience);
        Open(connection);
    }

    public void Enter(DbConnection connection)
    {
        if (!_turn.Wait(_patience)) throw new WriteGateTimeoutException(_patience);
        Open(connection);
    }

    /// <summary>Safe to call twice: whichever comes first, commit, rollback, failure or close, lets the next one in.</summary>
    public void Leave(DbConnection connection)
    {
        if (!_inside.Remove(connection)) return;
        try
        {
            Execute(connection, "PRAGMA query_only=1");
            Checkpoint(connection);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void Open(DbConnection connection)
    {
        try
        {
            Execute(connection, "PRAGMA query_only=0");
            _inside.Add(connection, connection);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    private static void Checkpoint(DbConnection connection)
    {
        if (connection is not SqliteConnection { State: System.Data.ConnectionState.Open } sqlite) return;
        var wal = new FileInfo(sqlite.DataSource + "-wal");
        if (!wal.Exists || wal.Length <= CheckpointAfterPages * 4096L) return;
        try
        {
            // Nobody waits here for a slow reader: what it still needs stays in the WAL until the next one leaves.
            Execute(connection, "PRAGMA busy_timeout=0; PRAGMA query_only=0; PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The write itself is done; a checkpoint that could not be is tried again after the next one.
        }
        finally
        {
            Execute(connection, "PRAGMA busy_timeout=5000; PRAGMA query_only=1");
        }
    }

    private static void Execute(DbConnection connection, string sql)
    {
        if (connection.State != System.Data.ConnectionState.Open) return;
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

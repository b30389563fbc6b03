using System.Data.Common;
using System.Text;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// One writer of the log. A step takes what is pending and, in one transaction, gives indices, stores leaves and tiles, signs
/// the head, swaps it (compare-and-swap), folds the public figures from the leaves and the inner ones from their deltas.
/// A crash before the commit changes nothing; after it, only the guard file is behind, which is repaired by the next step.
/// </summary>
public sealed class Sequencer(PaktaDatabase database, LogKey key, LogGuard guard, TimeProvider clock) : IDisposable
{
    public const int MostLeaves = 1000;
    internal const long AdvisoryLock = 0x70616b7461; // "pakta"

    private readonly SemaphoreSlim _one = new(1, 1);
    private Log? _log;

    /// <summary>Set when the log may not go on (rolled-back database, broken tree); signing is refused with it.</summary>
    public Exception? Halted { get; private set; }

    /// <summary>Takes up to <see cref="MostLeaves"/> pending leaves and all pending deltas; returns how many leaves.</summary>
    public async Task<int> StepAsync(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (Halted is not null) return 0;
            await using var connection = await database.OpenAsync(cancel);
            if (_log is not null && !await HasWorkAsync(connection, cancel)) return 0;
            var taken = 0;
            await database.WriteAsync(connection, async () => taken = await StepAsync(connection, cancel), cancel);
            return taken;
        }
        catch (Exception e)
        {
            _log = null;
            if (e is LogRolledBackException or LedgerException or FormatException) Halted = e;
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Steps until nothing is pending; for commands, tests and shutdown.</summary>
    public async Task DrainAsync(CancellationToken cancel)
    {
        while (await StepAsync(cancel) > 0)
        {
        }
    }

    public void Dispose() => _one.Dispose();

    private static async Task<bool> HasWorkAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var command = Sql.Command(connection,
            """SELECT CASE WHEN EXISTS (SELECT 1 FROM "PendingLeaves") OR EXISTS (SELECT 1 FROM "CoverageDeltas") THEN 1 ELSE 0 END""", 0);
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancel), null) == 1;
    }

    private async Task<int> StepAsync(DbConnection connection, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await LockAsync(connection, transaction, cancel)) return 0;
        var log = await CurrentAsync(connection, transaction, cancel);
        guard.Check(log.Size, log.Root);
        var pending = await PendingAsync(connection, transaction, cancel);
        if (pending.Count > 0) await IntegrateAsync(connection, transaction, log, pending, cancel);
        await CoverageFold.ApplyAsync(database, connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        if (pending.Count > 0)
        {
            log.Committed(log.Tree.Root());
            guard.Remember(log.Size, log.Root);
        }
        return pending.Count;
    }

    private async Task<bool> LockAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        if (database.IsSqlite) return true;
        await using var command = Sql.Command(connection, "SELECT pg_try_advisory_xact_lock(@p0)", 1).With(transaction, AdvisoryLock);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task<Log> CurrentAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        if (_log is { } known && !database.IsSqlite)
        {
            var head = await Log.HeadAsync(connection, transaction, cancel);
            if ((head?.Size ?? 0) != known.Size) _log = null;
        }
        return _log ??= await Log.LoadAsync(connection, transaction, key.Origin, cancel);
    }

    private static async Task<List<Pending>> PendingAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        var rows = new List<Pending>();
        await using var command = Sql.Command(connection,
            """SELECT "Id", "CampaignId", "SignatureId", "Bytes" FROM "PendingLeaves" ORDER BY "Id" LIMIT 1000""", 0).With(transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            rows.Add(new Pending(reader.GetInt64(0), reader.GetValue(1), reader.GetValue(2), (byte[])reader.GetValue(3)));
        return rows;
    }

    private async Task IntegrateAsync(DbConnection connection, DbTransaction transaction, Log log, List<Pending> pending, CancellationToken cancel)
    {
        var (oldSize, oldRoot) = (log.Size, log.Root);
        await using var insert = Sql.Command(connection,
            """INSERT INTO "Leaves" ("Index", "CampaignId", "SignatureId", "Bytes") VALUES (@p0, @p1, @p2, @p3)""", 4);
        await using var remove = Sql.Command(connection, """DELETE FROM "PendingLeaves" WHERE "Id" = @p0""", 1);
        var touched = new Dictionary<string, object>();
        foreach (var row in pending)
        {
            var (index, bytes, campaign) = log.Append(row.Bytes);
            touched[campaign] = row.CampaignId;
            await insert.With(transaction, index, row.CampaignId, row.SignatureId, bytes).ExecuteNonQueryAsync(cancel);
            await remove.With(transaction, row.Id).ExecuteNonQueryAsync(cancel);
        }
        foreach (var tile in log.Tree.TakeChangedTiles())
            await Sql.RunAsync(connection, transaction, """
                INSERT INTO "Tiles" ("Level", "Index", "Hashes") VALUES (@p0, @p1, @p2)
                ON CONFLICT ("Level", "Index") DO UPDATE SET "Hashes" = excluded."Hashes"
                """, cancel, tile.Level, tile.Index, tile.Hashes.ToArray());
        await SwapHeadAsync(connection, transaction, log, oldSize, oldRoot, cancel);
        foreach (var (slug, id) in touched) await StoreFiguresAsync(connection, transaction, id, log.Figures(slug), cancel);
    }

    private async Task SwapHeadAsync(DbConnection connection, DbTransaction transaction, Log log, long oldSize, byte[] oldRoot, CancellationToken cancel)
    {
        var root = log.Tree.Root();
        var checkpoint = Encoding.UTF8.GetString(new Checkpoint(log.Origin, log.Tree.Size, root).Sign(key.Signer(log.Origin)));
        var now = clock.GetUtcNow().UtcDateTime;
        var swapped = oldSize == 0
            ? await Sql.RunAsync(connection, transaction, """
                INSERT INTO "LogHeads" ("Id", "Origin", "Size", "Root", "Checkpoint", "At") VALUES (1, @p0, @p1, @p2, @p3, @p4)
                """, cancel, log.Origin, log.Tree.Size, root, checkpoint, now)
            : await Sql.RunAsync(connection, transaction, """
                UPDATE "LogHeads" SET "Size" = @p0, "Root" = @p1, "Checkpoint" = @p2, "At" = @p3 WHERE "Id" = 1 AND "Size" = @p4 AND "Root" = @p5
                """, cancel, log.Tree.Size, root, checkpoint, now, oldSize, oldRoot);
        if (swapped != 1) throw new LedgerException(oldSize, "the head was moved by another writer");
    }

    private static async Task StoreFiguresAsync(DbConnection connection, DbTransaction transaction, object campaign,
        IReadOnlyDictionary<string, UnitCount> figures, CancellationToken cancel)
    {
        await Sql.RunAsync(connection, transaction, """DELETE FROM "PublicFigures" WHERE "CampaignId" = @p0""", cancel, campaign);
        await using var insert = Sql.Command(connection,
            """INSERT INTO "PublicFigures" ("CampaignId", "UnitCode", "Obliged", "Signed") VALUES (@p0, @p1, @p2, @p3)""", 4);
        foreach (var (unit, count) in figures)
            await insert.With(transaction, campaign, unit, count.Obliged, count.Signed).ExecuteNonQueryAsync(cancel);
    }

    private sealed record Pending(long Id, object CampaignId, object SignatureId, byte[] Bytes);
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics.Metrics;
using Pakta.Core.Certificates;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Verification;

/// <summary>
/// One prepared query per check, the same for a known, an unknown and a malformed code. Its connections are its own, read-only
/// on SQLite, and kept with their statement: opening one costs more than the query.
/// </summary>
public sealed class CodeLookup(PaktaDatabase database) : IDisposable
{
    /// <summary>No certificate has it (Crockford's alphabet has no U), so a malformed code costs what an unknown one costs.</summary>
    private const string NoCode = "UUUUUUUUUUUUUUUU";

    /// <summary>The indexes of some hundred thousand certificates stay in memory.</summary>
    private const string Cache = "PRAGMA cache_size=-24576";

    private static readonly Meter Meter = new("Pakta.Verification");
    private static readonly Counter<long> Lookups = Meter.CreateCounter<long>("pakta.verification.lookups");
    private static readonly int MostKept = Environment.ProcessorCount * 2;

    private readonly ConcurrentQueue<DbCommand> _kept = new();

    internal async Task<CodeRow?> FindAsync(VerificationCode? code, CancellationToken cancel)
    {
        Lookups.Add(1);
        var value = code?.Value ?? NoCode;
        if (!_kept.TryDequeue(out var command)) return await RunAsync(await OpenAsync(cancel), value, cancel);
        try
        {
            return await RunAsync(command, value, cancel);
        }
        catch (DbException)
        {
            // The server may have restarted since: the others are as stale.
            Dispose();
            return await RunAsync(await OpenAsync(cancel), value, cancel);
        }
    }

    public void Dispose()
    {
        while (_kept.TryDequeue(out var command)) Drop(command);
    }

    private async ValueTask<DbCommand> OpenAsync(CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel);
        if (database.IsSqlite) await Sql.RunAsync(connection, null, Cache, cancel);
        var command = Sql.Command(connection, CodeRow.Query, 1);
        command.Parameters[0].DbType = System.Data.DbType.String;
        command.Parameters[0].Size = VerificationCode.Length;
        await command.PrepareAsync(cancel);
        return command;
    }

    private async Task<CodeRow?> RunAsync(DbCommand command, string code, CancellationToken cancel)
    {
        var isWhole = false;
        try
        {
            var row = await ReadAsync(command, code, cancel);
            isWhole = true;
            return row;
        }
        finally
        {
            if (isWhole && _kept.Count < MostKept) _kept.Enqueue(command);
            else Drop(command);
        }
    }

    private static async Task<CodeRow?> ReadAsync(DbCommand command, string code, CancellationToken cancel)
    {
        command.Parameters[0].Value = code;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
            if (CodeRow.Read(reader) is { IsOfRecord: true } row) return row;
        return null;
    }

    private static void Drop(DbCommand command)
    {
        var connection = command.Connection;
        command.Dispose();
        connection?.Dispose();
    }
}

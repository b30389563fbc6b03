using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace Pakta.Web.Data;

/// <summary>
/// One statement of one parameter, prepared on connections of its own, read-only on SQLite, and kept with them: opening one costs
/// more than the query. For what every request asks.
/// </summary>
/// <param name="database">Whose.</param>
/// <param name="sql">Its one parameter is @p0.</param>
/// <param name="type">Of the parameter.</param>
/// <param name="opening">Run on each new SQLite connection; null: nothing.</param>
internal sealed class KeptQuery(PaktaDatabase database, string sql, DbType type, string? opening = null) : IDisposable
{
    private static readonly int MostKept = Environment.ProcessorCount * 2;
    private readonly ConcurrentQueue<DbCommand> _kept = new();

    public async Task<T> RunAsync<T>(object value, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        if (!_kept.TryDequeue(out var command)) return await RunAsync(await OpenAsync(cancel), value, read, cancel);
        try
        {
            return await RunAsync(command, value, read, cancel);
        }
        catch (DbException)
        {
            // The server may have restarted since: the others are as stale.
            Dispose();
            return await RunAsync(await OpenAsync(cancel), value, read, cancel);
        }
    }

    public void Dispose()
    {
        while (_kept.TryDequeue(out var command)) Drop(command);
    }

    private async Task<DbCommand> OpenAsync(CancellationToken cancel)
    {
        var connection = await database.OpenAsync(cancel);
        if (database.IsSqlite && opening is not null) await Sql.RunAsync(connection, null, opening, cancel);
        var command = Sql.Command(connection, sql, 1);
        command.Parameters[0].DbType = type;
        await command.PrepareAsync(cancel);
        return command;
    }

    private async Task<T> RunAsync<T>(DbCommand command, object value, Func<DbDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        var isWhole = false;
        try
        {
            command.Parameters[0].Value = value;
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var found = await read(reader, cancel);
            isWhole = true;
            return found;
        }
        finally
        {
            if (isWhole && _kept.Count < MostKept) _kept.Enqueue(command);
            else Drop(command);
        }
    }

    private static void Drop(DbCommand command)
    {
        var connection = command.Connection;
        command.Dispose();
        connection?.Dispose();
    }
}

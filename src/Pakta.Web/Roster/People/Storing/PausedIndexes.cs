using System.Data.Common;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// On SQLite a list that is large beside what is known is taken over without indexes, and those are built afterwards from sorted
/// rows: the cost of a row does not grow with the table. Dropping and building belong to the transaction of the import, so a
/// crash brings the indexes back as they were.
/// </summary>
internal sealed class PausedIndexes : IAsyncDisposable
{
    private const long WorthIt = 20_000;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<(string Name, string Sql)> _indexes = [];

    private PausedIndexes(DbConnection connection, DbTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <param name="connection">The import's.</param>
    /// <param name="transaction">The import's.</param>
    /// <param name="coming">So many people are about to be added.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<PausedIndexes> OfPeopleAsync(DbConnection connection, DbTransaction transaction, long coming, CancellationToken cancel)
    {
        var paused = new PausedIndexes(connection, transaction);
        // One by one costs about five times as much as in order.
        if (coming < WorthIt || coming * 5 < await paused.KnownAsync(cancel)) return paused;
        await paused.ReadAsync(cancel);
        foreach (var (name, _) in paused._indexes) await paused.RunAsync($"DROP INDEX \"{name}\"", cancel);
        return paused;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, sql) in _indexes) await RunAsync(sql, CancellationToken.None);
    }

    private async Task<long> KnownAsync(CancellationToken cancel)
    {
        await using var command = Sql.Command(_connection, $"""SELECT coalesce(max("{PeopleWords.Row}"), 0) FROM "People" """, 0).With(_transaction);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    // As they are now, whichever migration made them.
    private async Task ReadAsync(CancellationToken cancel)
    {
        await using var command = Sql.Command(_connection,
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'People' AND sql IS NOT NULL", 0).With(_transaction);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) _indexes.Add((reader.GetString(0), reader.GetString(1)));
    }

    private Task<int> RunAsync(string sql, CancellationToken cancel) => Sql.RunAsync(_connection, _transaction, sql, cancel);
}

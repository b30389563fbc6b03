using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// Known people of a plain name whose number begins as said. One query for a whole batch, each name a point of the index.
/// </summary>
internal static class SamePeople
{
    private const string OnSqlite = """
        SELECT j.key, p."Id", p."Nip" FROM json_each(@p0) j
        JOIN "People" p ON p."Plain" = j.value ->> 0 AND p."Nip" BETWEEN j.value ->> 1 AND j.value ->> 2
        """;

    private const string OnPostgres = """
        SELECT j.n - 1, p."Id", p."Nip" FROM unnest(@p0, @p1, @p2) WITH ORDINALITY j (plain, low, high, n)
        JOIN "People" p ON p."Plain" = j.plain AND p."Nip" BETWEEN j.low AND j.high
        """;

    /// <summary>Answers places in <paramref name="asked"/>, and who was found.</summary>
    public static async Task<List<(int Asked, string Nip, PersonId Person)>> FindAsync(PaktaDb db, PaktaDatabase database,
        IReadOnlyList<(string Plain, string Beginning)> asked, CancellationToken cancel)
    {
        var found = new List<(int, string, PersonId)>();
        if (asked.Count == 0) return found;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(db, [.. asked.Select(a => (string[])[a.Plain, Nip.Lowest(a.Beginning), Nip.Highest(a.Beginning)])]);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) found.Add(((int)reader.GetInt64(0), reader.GetString(2), new PersonId(database.Key(reader, 1))));
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DbCommand Command(PaktaDb db, string[][] asked)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
        return connection is NpgsqlConnection
            ? Sql.Command(connection, OnPostgres, 3).With(transaction, Column(asked, 0), Column(asked, 1), Column(asked, 2))
            : Sql.Command(connection, OnSqlite, 1).With(transaction, JsonSerializer.Serialize(asked));
    }

    private static string[] Column(string[][] asked, int column) => [.. asked.Select(a => a[column])];
}

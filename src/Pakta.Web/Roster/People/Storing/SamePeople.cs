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
/// Known people who may be the person of a new number: same plain name, and the number says the same birth date and gender. One
/// query for a whole batch, each name a point of the index.
/// </summary>
internal static class SamePeople
{
    private const int BirthDigits = 8;
    private const int GenderDigit = 14;

    private const string OnSqlite = """
        SELECT j.key, p."Id", p."Nip" FROM json_each(@p0) j
        JOIN "People" p ON p."Plain" = j.value ->> 0 AND p."Nip" BETWEEN j.value ->> 1 AND j.value ->> 2
        """;

    private const string OnPostgres = """
        SELECT j.n - 1, p."Id", p."Nip" FROM unnest(@p0, @p1, @p2) WITH ORDINALITY j (plain, low, high, n)
        JOIN "People" p ON p."Plain" = j.plain AND p."Nip" BETWEEN j.low AND j.high
        """;

    public static async Task<ILookup<string, PersonId>> FindAsync(PaktaDb db, PaktaDatabase database, IReadOnlyList<PersonRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return Array.Empty<(string, PersonId)>().ToLookup(p => p.Item1, p => p.Item2);
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = Command(db, rows);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var found = new List<(string Nip, PersonId Person)>();
            while (await reader.ReadAsync(cancel))
            {
                var row = rows[(int)reader.GetInt64(0)];
                if (reader.GetString(2)[GenderDigit] == row.Nip![GenderDigit]) found.Add((row.Nip, new PersonId(database.Key(reader, 1))));
            }
            return found.ToLookup(p => p.Nip, p => p.Person);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static DbCommand Command(PaktaDb db, IReadOnlyList<PersonRow> rows)
    {
        var asked = rows.Select(r => (string[])[PersonName.Plain(r.Data.Name), Nip.Lowest(r.Nip![..BirthDigits]), Nip.Highest(r.Nip![..BirthDigits])]).ToArray();
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction());
        return connection is NpgsqlConnection
            ? Sql.Command(connection, OnPostgres, 3).With(transaction, Column(asked, 0), Column(asked, 1), Column(asked, 2))
            : Sql.Command(connection, OnSqlite, 1).With(transaction, JsonSerializer.Serialize(asked));
    }

    private static string[] Column(string[][] asked, int column) => [.. asked.Select(a => a[column])];
}

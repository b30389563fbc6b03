using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// People who come with a list, by the million: laid into a temporary table while the list is read, so that every row is judged
/// against what was known before, and taken over at the end by one statement. All inside the transaction of the import.
/// </summary>
internal abstract class NewPeople(DbConnection connection, DbTransaction transaction)
{
    protected const string Columns = """
        "Id", "Nip", "Name", "Plain", "TitlePrefix", "TitleSuffix", "Status", "Golongan", "Eselon", "Position", "UnitId", "Email", "Phone", "ListedFrom"
        """;

    public long Count { get; private set; }

    public static async Task<NewPeople> BeginAsync(PaktaDb db, CancellationToken cancel)
    {
        var (connection, transaction) = (db.Database.GetDbConnection(), db.Database.CurrentTransaction!.GetDbTransaction());
        NewPeople people = connection is NpgsqlConnection
            ? new PostgresNewPeople(connection, transaction) : new SqliteNewPeople(connection, transaction);
        await people.OpenAsync(cancel);
        return people;
    }

    public async Task AddAsync(IReadOnlyCollection<CivilServant> people, CancellationToken cancel)
    {
        if (people.Count == 0) return;
        await WriteAsync(people, cancel);
        Count += people.Count;
    }

    /// <summary>The rows become people; nothing was visible before.</summary>
    public abstract Task TakeOverAsync(CancellationToken cancel);

    protected abstract Task OpenAsync(CancellationToken cancel);

    protected abstract Task WriteAsync(IReadOnlyCollection<CivilServant> people, CancellationToken cancel);

    protected DbConnection Connection => connection;

    protected DbTransaction Transaction => transaction;

    // Millions of rows take the time they take.
    protected async Task RunAsync(string sql, CancellationToken cancel)
    {
        await using var command = Sql.Command(connection, sql, 0).With(transaction);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancel);
    }
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Pakta.Web.Data.Gate;
using Pakta.Web.Settings;

namespace Pakta.Web.Data;

/// <summary>
/// Which database it is and how the two hot paths (batch writer, public check) talk to it without EF: their connections carry
/// the same pragmas and pass the same gate.
/// </summary>
public sealed class PaktaDatabase : IDisposable
{
    private readonly DbDataSource? _postgres;

    public PaktaDatabase(IOptions<DatabaseOptions> database, IOptions<DataOptions> data, IConfiguration configuration, WriteGate gate)
    {
        Gate = gate;
        IsSqlite = database.Value.Provider == DatabaseProvider.Sqlite;
        if (IsSqlite)
        {
            File = data.Value.File("pakta.db");
            ConnectionString = configuration.GetConnectionString("Pakta") is { Length: > 0 } given
                ? given
                : new SqliteConnectionStringBuilder { DataSource = File, Pooling = true, DefaultTimeout = 5 }.ToString();
            File = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        }
        else
        {
            ConnectionString = WithoutJit(configuration.GetConnectionString("Pakta")
                ?? throw new InvalidOperationException("ConnectionStrings:Pakta is missing for Database:Provider=PostgreSql."));
            _postgres = NpgsqlDataSource.Create(ConnectionString);
        }
    }

    public WriteGate Gate { get; }
    public bool IsSqlite { get; }
    public string ConnectionString { get; }

    /// <summary>The SQLite file.</summary>
    public string? File { get; }

    /// <summary>An open connection outside EF, read-only on SQLite until it enters the gate.</summary>
    public async ValueTask<DbConnection> OpenAsync(CancellationToken cancel)
    {
        if (_postgres is not null) return await _postgres.OpenConnectionAsync(cancel);
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancel);
        SqlitePragmas.Set(connection);
        return connection;
    }

    // A page's statements end within milliseconds; compiling one first takes up to a second. Options of the operator's own stand.
    private static string WithoutJit(string given)
    {
        var connection = new NpgsqlConnectionStringBuilder(given);
        connection.Options ??= "-c jit=off";
        return connection.ToString();
    }

    /// <summary>A key as this database stores it.</summary>
    public object Key(Guid id) => IsSqlite ? id.ToByteArray(true) : id;

    /// <summary>A key read back.</summary>
    public Guid Key(DbDataReader reader, int ordinal) =>
        IsSqlite ? new Guid((byte[])reader.GetValue(ordinal), true) : reader.GetGuid(ordinal);

    /// <summary>Runs writing work: inside the gate on SQLite, straight on PostgreSQL.</summary>
    public async Task WriteAsync(DbConnection connection, Func<Task> work, CancellationToken cancel)
    {
        if (!IsSqlite)
        {
            await work();
            return;
        }
        await Gate.EnterAsync(connection, cancel);
        try
        {
            await work();
        }
        finally
        {
            Gate.Leave(connection);
        }
    }

    public void Dispose()
    {
        _postgres?.Dispose();
        if (IsSqlite) SqliteConnection.ClearAllPools();
    }
}

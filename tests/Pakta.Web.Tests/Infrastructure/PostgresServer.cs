using Npgsql;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>The PostgreSQL 15 that <c>tests/run</c> starts: a fresh database for each fixture.</summary>
public static class PostgresServer
{
    private const string Missing =
        "PAKTA_TEST_POSTGRES is not set: tests/run starts a PostgreSQL 15 and sets it. Nothing was tested on PostgreSQL.";

    private static int _made;

    /// <summary>Connection string of a new database; skips the test visibly where there is no server, fails it in CI.</summary>
    /// <param name="template">Name of the database it is a copy of; null: it is empty.</param>
    public static async Task<string> CreateDatabaseAsync(string? template)
    {
        var server = Environment.GetEnvironmentVariable("PAKTA_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
            Assert.Ignore(Missing);
        }
        var name = $"pakta_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";
        await ExecuteAsync(server!, $"CREATE DATABASE {name} TEMPLATE {template ?? "template1"}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();
    }

    /// <summary>Lets nobody in any more, so that it can be copied, and drops it with the process; returns its name.</summary>
    public static async Task<string> SealAsync(string connectionString)
    {
        var (name, server) = Split(connectionString);
        await ExecuteAsync(server, $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await ExecuteAsync(server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropDatabaseAsync(connectionString).GetAwaiter().GetResult();
        return name;
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        var (name, server) = Split(connectionString);
        await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
    }

    private static (string Name, string Server) Split(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var name = connection.Database!;
        connection.Database = "postgres";
        return (name, connection.ToString());
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString();
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

using Npgsql;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>The PostgreSQL 15 that <c>tests/run</c> starts: a fresh database for each fixture.</summary>
public static class PostgresServer
{
    private const string Missing =
        "PAKTA_TEST_POSTGRES is not set: tests/run starts a PostgreSQL 15 and sets it. Nothing was tested on PostgreSQL.";

    private static int _made;

    /// <summary>Connection string of a new, empty database; skips the test visibly where there is no server, fails it in CI.</summary>
    public static async Task<string> CreateDatabaseAsync()
    {
        var server = Environment.GetEnvironmentVariable("PAKTA_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
            Assert.Ignore(Missing);
        }
        var name = $"pakta_{Environment.ProcessId}_{Interlocked.Increment(ref _made)}";
        await ExecuteAsync(server!, $"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString();
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ToString();
        await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
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

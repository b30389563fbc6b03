using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pakta.Web.Data;
using Pakta.Web.Hosting;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>An empty database of today's schema, migrated once for all tests and then copied: the migrations cost more than most tests.</summary>
internal static class MigratedDatabase
{
    private static readonly Lazy<Task<byte[]>> File = new(MigrateFileAsync);
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    /// <summary>Lays a SQLite file into a data directory that has none.</summary>
    public static async Task CopyToAsync(string folder)
    {
        var file = Path.Combine(folder, "pakta.db");
        if (!System.IO.File.Exists(file)) await System.IO.File.WriteAllBytesAsync(file, await File.Value);
    }

    /// <summary>Name of the PostgreSQL database to copy.</summary>
    public static Task<string> TemplateAsync() => Template.Value;

    private static async Task<byte[]> MigrateFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pakta-schema-").FullName;
        try
        {
            await MigrateAsync($"--Data:Directory={folder}", "--Database:Provider=Sqlite", "--ConnectionStrings:Pakta=");
            var file = Path.Combine(folder, "pakta.db");
            await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
            {
                await connection.OpenAsync();
                await using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
                await command.ExecuteNonQueryAsync();
            }
            return await System.IO.File.ReadAllBytesAsync(file);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var connection = await PostgresServer.CreateDatabaseAsync(null);
        var folder = Directory.CreateTempSubdirectory("pakta-schema-").FullName;
        try
        {
            await MigrateAsync($"--Data:Directory={folder}", "--Database:Provider=PostgreSql", $"--ConnectionStrings:Pakta={connection}");
            return await PostgresServer.SealAsync(connection);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task MigrateAsync(params string[] settings)
    {
        var builder = PaktaHost.CreateBuilder(["--applicationName=Pakta.Web", $"--contentRoot={Repository.Root}", "--environment=Test", "--Site:PublicUrl=http://localhost", .. settings]);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await app.Services.GetRequiredService<SchemaUpgrade>().RunAsync(default);
    }
}

namespace Pakta.Web.Data;

/// <summary>Brings the database to this version's schema before anything else touches it.</summary>
public sealed class SchemaUpgrade(IServiceScopeFactory scopes, PaktaDatabase database)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (database.File is { } file) await UseWalAsync(file, cancel);
        using var scope = scopes.CreateScope();
        await scope.ServiceProvider.GetRequiredService<PaktaDb>().Database.EnsureCreatedAsync(cancel);
    }

    // journal_mode is stored in the file; set once, before the pragmas that forbid writing.
    private static async Task UseWalAsync(string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }
}

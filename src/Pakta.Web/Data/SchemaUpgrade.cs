using Microsoft.EntityFrameworkCore;

namespace Pakta.Web.Data;

/// <summary>Brings the database to this version's schema before anything else touches it.</summary>
public sealed class SchemaUpgrade(IServiceScopeFactory scopes, PaktaDatabase database)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (database.File is { } file) await PrepareAsync(file, cancel);
        using var scope = scopes.CreateScope();
        await scope.ServiceProvider.GetRequiredService<PaktaDb>().Database.MigrateAsync(cancel);
    }

    // journal_mode is stored in the file; set once, before the pragmas that forbid writing. EF's own migration lock is a row that a
    // killed process leaves behind for ever; here the instance lock keeps others out, so it can go.
    private static async Task PrepareAsync(string file, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\"";
        await command.ExecuteNonQueryAsync(cancel);
    }
}

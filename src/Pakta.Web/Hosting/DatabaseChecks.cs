using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Hosting;

/// <summary>A signature is acknowledged only after it is durable: that is not so on a network disk, nor on a PostgreSQL told not to sync.</summary>
public sealed partial class DatabaseChecks(PaktaDatabase database, IHostEnvironment environment, IOptions<DataOptions> data, ILogger<DatabaseChecks> log)
{
    /// <summary>The first SQLite with the repair of WAL resets that lose a commit.</summary>
    private static readonly Version Wanted = new(3, 51, 3);

    private static readonly string[] Remote = ["nfs", "cifs", "smb"];

    /// <exception cref="StartRefusedException">Commits here would not be durable.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (database.IsSqlite) await CheckSqliteAsync(cancel);
        else if (environment.IsProduction()) await CheckPostgresAsync(cancel);
    }

    /// <summary>Is this the format of a disk in another machine?</summary>
    internal static bool IsRemote(string format) => Remote.Any(r => format.StartsWith(r, StringComparison.OrdinalIgnoreCase));

    private async Task CheckSqliteAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database.File ?? data.Value.Directory))!);
        var format = new DriveInfo(folder.FullName).DriveFormat;
        if (environment.IsProduction() && IsRemote(format))
            throw new StartRefusedException($"Data:Directory ({folder.FullName}) terletak pada {format}: SQLite tidak aman di disk jaringan, pindahkan ke disk lokal atau pakai PostgreSQL.");
        await using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        await connection.OpenAsync(cancel);
        var version = connection.ServerVersion;
        if (Version.Parse(version) < Wanted) OldSqlite(version, Wanted);
        else Sqlite(version);
    }

    private async Task CheckPostgresAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        foreach (var setting in new[] { "fsync", "full_page_writes" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT current_setting(@p0)";
            var name = command.CreateParameter();
            (name.ParameterName, name.Value) = ("p0", setting);
            command.Parameters.Add(name);
            if (await command.ExecuteScalarAsync(cancel) is "off")
                throw new StartRefusedException($"PostgreSQL (ConnectionStrings:Pakta) berjalan dengan {setting}=off: tanda tangan dapat hilang saat listrik padam, ubah menjadi on.");
        }
    }

    [LoggerMessage(LogLevel.Information, "SQLite {Version}.")]
    private partial void Sqlite(string version);

    [LoggerMessage(LogLevel.Warning, "SQLite {Version} is older than {Wanted}.")]
    private partial void OldSqlite(string version, Version wanted);
}

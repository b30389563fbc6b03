using Microsoft.Data.Sqlite;
using Pakta.Web.CommandLine;

namespace Pakta.Web.Data;

/// <summary>
/// <c>backup FILE</c>: one consistent file of the SQLite database, taken beside a running site through a reader's connection.
/// The keys stay where they are: whoever finds a backup must not be able to use it.
/// </summary>
public sealed class BackupVerb(PaktaDatabase database) : IVerb
{
    public string Name => "backup";
    public string Usage => "backup FILE                      salin basis data SQLite ke satu berkas, juga saat situs berjalan";
    public bool Writes => false;

    public async Task<int> RunAsync(IServiceProvider services, string[] args, CancellationToken cancel)
    {
        if (args is not [{ Length: > 0 } target]) return await FailAsync($"Cara pakai: {Usage}", 2);
        if (database.File is not { } source)
            return await FailAsync("Basis data ini PostgreSQL: buat cadangan dengan pg_dump --format=custom, bukan dengan perintah ini.", 1);
        if (!File.Exists(source)) return await FailAsync($"Basis data {source} tidak ditemukan.", 1);
        try
        {
            Claim(target);
        }
        catch (IOException) when (File.Exists(target))
        {
            return await FailAsync($"{target} sudah ada dan tidak ditimpa. Pilih nama berkas lain.", 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await FailAsync($"{target} tidak dapat ditulis: {e.Message}", 1);
        }
        try
        {
            Copy(source, target);
        }
        catch (SqliteException e)
        {
            File.Delete(target);
            return await FailAsync($"Cadangan gagal: {e.Message}", 1);
        }
        await Console.Error.WriteLineAsync($"Basis data disalin ke {target}. Kunci (folder keys dan berkas segel) TIDAK termasuk: simpan kunci secara terpisah.");
        return 0;
    }

    // Names, numbers and addresses of people are in it: its own user's file from the first byte on.
    private static void Claim(string target)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(target, options);
    }

    private static void Copy(string source, string target)
    {
        using var from = Open(source, SqliteOpenMode.ReadOnly);
        using var to = Open(target, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        // A backup is one file: no write-ahead log beside it that could be left behind.
        using var command = to.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE; PRAGMA quick_check(1)";
        using var reader = command.ExecuteReader();
        reader.Read();
        reader.NextResult();
        if (!reader.Read() || reader.GetString(0) != "ok") throw new SqliteException("salinan rusak", 11);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        return connection;
    }

    private static async Task<int> FailAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}

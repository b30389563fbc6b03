using System.Text;
using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;
using Npgsql;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Hosting;
using Pakta.Web.Settings;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Hosting;

/// <summary>What the real program says in Production when a setting is missing or unsafe.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class StartChecksTests
{
    private const string PublicUrl = "https://pakta.contoh.go.id";
    private DirectoryInfo _folder = null!;
    private string _seal = "", _key = "";

    [SetUp]
    public void Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("pakta-start-");
        (_seal, _key) = (Path.Combine(_folder.FullName, "segel.p12"), Path.Combine(_folder.FullName, "log.seed"));
        TrialSeal.Create(new SealOptions { Path = _seal, Password = "rahasia segel" }, "Kota Contoh", TimeProvider.System);
        File.WriteAllText(_key, new string('7', 64));
        File.SetUnixFileMode(_key, UnixFileMode.UserRead);
    }

    [TearDown]
    public void Remove() => _folder.Delete(true);

    [TestCase("Site__PublicUrl", "", "Site:PublicUrl belum diisi")]
    [TestCase("Site__PublicUrl", "http://pakta.contoh.go.id", "Site:PublicUrl")]
    [TestCase("Site__PublicUrl", "https://pakta.localhost", "Site:PublicUrl")]
    [TestCase("AllowedHosts", "", "AllowedHosts")]
    [TestCase("AllowedHosts", "pakta.contoh.go.id;*", "AllowedHosts")]
    [TestCase("Site__KnownProxies", "", "Site:KnownProxies belum diisi")]
    [TestCase("Site__KnownProxies", "proksi.contoh.go.id", "Site:KnownProxies")]
    [TestCase("Sso__Providers__uji__Authority", "http://sso.contoh.go.id", "Sso:Providers:uji")]
    [TestCase("Demo__Enabled", "true", "Demo:Enabled")]
    [TestCase("Demo__PasswordAlone", "true", "Demo:PasswordAlone")]
    [TestCase("Seal__Path", "", "Seal:Path")]
    [TestCase("Seal__Path", "/tidak/ada.p12", "Seal:Path")]
    [TestCase("Seal__Password", "", "Seal:Password")]
    [TestCase("Seal__Password", "salah", "Seal:Password")]
    [TestCase("Ledger__KeyPath", "/tidak/ada.seed", "Ledger:KeyPath")]
    public async Task Refuses_in_one_sentence_that_names_the_setting(string name, string value, string said) =>
        Refused(await RunAsync((name, value)), said);

    [Test]
    public async Task Refuses_a_log_key_that_the_group_can_read()
    {
        File.SetUnixFileMode(_key, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Refused(await RunAsync(), "Ledger:KeyPath");
    }

    [Test]
    public async Task Refuses_a_pepper_that_everybody_can_read()
    {
        var pepper = Path.Combine(_folder.CreateSubdirectory("keys").FullName, "pepper.key");
        await File.WriteAllBytesAsync(pepper, new byte[32]);
        File.SetUnixFileMode(pepper, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Refused(await RunAsync(), "pepper.key");
    }

    [Test]
    public async Task Refuses_a_lost_key_of_a_log_that_was_signed_before()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.CreateSubdirectory("keys").FullName, "log.guard"), $"3 {new string('0', 64)}\n");
        Refused(await RunAsync(("Ledger__KeyPath", "")), "Ledger:KeyPath");
    }

    [Test]
    public async Task Refuses_another_public_address_once_somebody_has_signed_and_takes_it_before()
    {
        await ServeAsync();
        await ServeAsync(("Site__PublicUrl", "https://pakta-baru.contoh.go.id"));
        Assert.That((await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "keys", "public-url"))).Trim(), Is.EqualTo("https://pakta-baru.contoh.go.id"));
        await SignAsync();
        Refused(await RunAsync(), "Site:PublicUrl tidak boleh berubah dari https://pakta-baru.contoh.go.id");
    }

    [Test]
    public async Task Refuses_a_PostgreSQL_that_does_not_sync()
    {
        var database = await PostgresServer.CreateDatabaseAsync(null);
        try
        {
            await AlterAsync(database, "ALTER SYSTEM SET full_page_writes = off");
            Refused(await RunAsync(("Database__Provider", "PostgreSql"), ("ConnectionStrings__Pakta", database)), "full_page_writes=off");
        }
        finally
        {
            await AlterAsync(database, "ALTER SYSTEM RESET full_page_writes");
            await PostgresServer.DropDatabaseAsync(database);
        }
    }

    [TestCase("nfs", true), TestCase("nfs4", true), TestCase("cifs", true), TestCase("smb2", true), TestCase("ext4", false), TestCase("tmpfs", false)]
    public void Knows_the_disks_of_other_machines(string format, bool remote) => Assert.That(DatabaseChecks.IsRemote(format), Is.EqualTo(remote));

    private static void Refused(Finished run, string said) => Assert.Multiple(() =>
    {
        Assert.That(run.Code, Is.EqualTo(1), run.Error);
        Assert.That(run.Error, Does.Contain(said));
        Assert.That(run.Error.Trim().Split('\n')[^1], Does.Contain(said), "the sentence comes last");
        Assert.That(run.Error, Does.Not.Contain("   at "), "no stack trace");
    });

    // A run that serves has accepted its settings; it is ended from outside.
    private async Task ServeAsync(params (string, string)[] changed)
    {
        using var site = Executable.Start(_folder.FullName, Settings(changed));
        var output = site.StandardOutput.ReadToEndAsync();
        var log = new StringBuilder();
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await site.StandardError.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.Contains("Now listening on", StringComparison.Ordinal)) return;
                log.AppendLine(line);
            }
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync();
            Assert.That(await output, Is.Empty, "standard output is for results");
        }
        Assert.Fail(log.ToString());
    }

    private Task<Finished> RunAsync(params (string, string)[] changed) => Executable.RunAsync(_folder.FullName, Settings(changed));

    private IEnumerable<(string, string)> Settings((string Name, string Value)[] changed) =>
        new (string, string)[]
        {
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Site__PublicUrl", PublicUrl),
            ("AllowedHosts", "pakta.contoh.go.id"), ("Site__KnownProxies", "tidak-ada"), ("Seal__Path", _seal), ("Seal__Password", "rahasia segel"), ("Ledger__KeyPath", _key),
            ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
        }.Concat(changed);

    // The database of a round with one signature takes the place of the empty one.
    private async Task SignAsync()
    {
        await using var story = await RoundStory.StartAsync();
        var slug = await story.OpenRoundAsync();
        await story.OpenAllAsync(slug);
        Assert.That(await story.SignAsync(slug, SmallCity.SignInOfStaff("KEL-A1")), Is.Null);
        var target = Path.Combine(_folder.FullName, "pakta.db");
        foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(target + ending);
        var backup = await Executable.RunAsync(story.App.Folder, "backup", target);
        Assert.That(backup.Code, Is.Zero, backup.Error);
        await using var connection = new SqliteConnection($"Data Source={target};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT count(*) FROM "Signatures" """;
        Assert.That(Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture), Is.EqualTo(1));
    }

    private static async Task AlterAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString());
        await connection.OpenAsync();
        foreach (var one in new[] { sql, "SELECT pg_reload_conf()" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = one;
            await command.ExecuteNonQueryAsync();
        }
    }
}

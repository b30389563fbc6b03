using System.Runtime.Versioning;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data;

/// <summary>A backup is taken beside the running site and restores to a database whose log verifies.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupVerbTests
{
    private RoundStory _story = null!;
    private DirectoryInfo _restored = null!;

    [SetUp]
    public async Task Start()
    {
        _restored = Directory.CreateTempSubdirectory("pakta-restored-");
        _story = await RoundStory.StartAsync();
        var slug = await _story.OpenRoundAsync();
        await _story.OpenAllAsync(slug);
        for (var n = 1; n <= 5; n++) Assert.That(await _story.SignAsync(slug, SmallCity.SignInOfStaff("KEL-A1", n)), Is.Null);
        await _story.App.UseAsync<Web.LedgerStore.Sequencer, int>(async s =>
        {
            await s.DrainAsync(CancellationToken.None);
            return 0;
        });
    }

    [TearDown]
    public async Task Stop()
    {
        await _story.DisposeAsync();
        _restored.Delete(true);
    }

    [Test]
    public async Task A_restored_backup_verifies()
    {
        var file = Path.Combine(_restored.FullName, "pakta.db");
        var backup = await Executable.RunAsync(_story.App.Folder, "backup", file);
        Assert.Multiple(() =>
        {
            Assert.That((backup.Code, backup.Output), Is.EqualTo((0, "")), backup.Error);
            Assert.That(backup.Error, Does.Contain("TIDAK termasuk"));
            Assert.That(_restored.GetFileSystemInfos().Select(f => f.Name), Is.EqualTo(new[] { "pakta.db" }), "one file and no key");
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        });
        // The keys were kept elsewhere and come back by themselves.
        foreach (var key in Directory.EnumerateFiles(Path.Combine(_story.App.Folder, "keys")))
            File.Copy(key, Path.Combine(_restored.CreateSubdirectory("keys").FullName, Path.GetFileName(key)));
        var verify = await Executable.RunAsync(_restored.FullName, [("Ledger__Origin", "uji.localhost/2026")], "ledger", "verify");
        Assert.Multiple(() =>
        {
            Assert.That(verify.Code, Is.Zero, verify.Output + verify.Error);
            Assert.That(verify.Output, Does.Contain("5 tanda tangan"));
        });
    }

    [Test]
    public async Task A_file_that_is_there_is_not_overwritten()
    {
        var file = Path.Combine(_restored.FullName, "penting.txt");
        await File.WriteAllTextAsync(file, "jangan hilang");
        var backup = await Executable.RunAsync(_story.App.Folder, "backup", file);
        Assert.Multiple(() =>
        {
            Assert.That((backup.Code, backup.Output), Is.EqualTo((1, "")));
            Assert.That(backup.Error, Does.Contain("tidak ditimpa"));
            Assert.That(File.ReadAllText(file), Is.EqualTo("jangan hilang"));
        });
    }

    [Test]
    public async Task On_PostgreSQL_it_names_the_right_tool()
    {
        var file = Path.Combine(_restored.FullName, "pakta.db");
        var backup = await Executable.RunAsync(_story.App.Folder,
            [("Database__Provider", "PostgreSql"), ("ConnectionStrings__Pakta", "Host=127.0.0.1;Port=1;Database=tidak-ada")], "backup", file);
        Assert.Multiple(() =>
        {
            Assert.That((backup.Code, backup.Output), Is.EqualTo((1, "")));
            Assert.That(backup.Error, Does.Contain("pg_dump"));
            Assert.That(File.Exists(file), Is.False);
        });
    }
}

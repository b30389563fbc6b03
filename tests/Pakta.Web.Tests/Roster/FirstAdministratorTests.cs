using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Auditing;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster;

/// <summary>The first administrator comes from the console alone, with a token of 30 minutes; there is no account before.</summary>
public sealed class FirstAdministratorTests
{
    private const string Password = "payung jendela ombak";
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("pakta-admin-").FullName;

    [TearDown]
    public void Drop()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, true);
    }

    [Test]
    public async Task A_fresh_site_has_no_account_at_all()
    {
        await using var app = await PaktaApp.StartAsync();
        Assert.That(await app.DbAsync(db => db.Users.CountAsync()), Is.Zero);
        Assert.That((await Executable.RunAsync(_folder, "admin", "create", "rini")).Error, Does.Contain("Belum ada unit"));
    }

    [Test]
    public async Task The_token_of_the_console_opens_an_administrator_once_and_for_30_minutes()
    {
        var first = await CreateAsync("rini");
        var second = await CreateAsync("rini");
        var late = await CreateAsync("budi");
        Assert.That((await Executable.RunAsync(_folder, "admin", "create", "198609262015051001")).Code, Is.EqualTo(2), "a number is somebody's NIP");
        await using var app = await PaktaApp.StartAsync(options: new PaktaAppOptions { Folder = _folder, Clock = new ManualClock(TimeProvider.System.GetUtcNow()) });
        using var visitor = app.Visit();
        Assert.That(await EnterAsync(visitor, first), Does.Contain("Kode sudah dipakai atau sudah diganti"), "a newer token ends the older");
        using (var form = await visitor.PostFormAsync("/aktivasi", new { kode = second }))
        {
            var ticket = (await visitor.ReadAsync(form)).QuerySelector("input[name=Tiket]")!.GetAttribute("value")!;
            using var made = await visitor.PostAsync("/aktivasi/buat", "/aktivasi", [("Tiket", ticket), ("Cara", "sandi"), ("Baru", Password), ("Ulang", Password)]);
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Found));
        }
        Assert.That((await visitor.PageAsync("/peran")).Body!.TextContent, Does.Contain("rini").And.Contain("dari konsol"));
        using (var own = await visitor.GetAsync("/jejak")) Assert.That(own.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await EnterAsync(app, second), Does.Contain("Kode sudah dipakai"));
        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.That(await EnterAsync(app, late), Does.Contain("kedaluwarsa"));
        var lines = await app.DbAsync(db => db.Audit.Where(e => e.Act == AuditActs.RoleGiven.Code).Select(e => e.Actor + " " + e.Subject).ToListAsync());
        Assert.That(lines, Is.EqualTo(new[] { "konsol rini", "konsol budi" }));
        Assert.That(await app.DbAsync(db => db.Appointments.CountAsync(a => a.Role == Role.Administrator)), Is.EqualTo(2));
    }

    [Test]
    public async Task The_console_is_no_recovery_and_makes_no_second_administrator_unless_it_is_told_to()
    {
        await CreateAsync("rini");
        await CreateAsync("budi");
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "pakta.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var activate = connection.CreateCommand();
            activate.CommandText = """UPDATE "Accounts" SET "ActivatedAt" = '2026-11-23 01:00:00' WHERE "UserName" = 'rini'""";
            Assert.That(await activate.ExecuteNonQueryAsync(), Is.EqualTo(1));
        }
        var own = await Executable.RunAsync(_folder, "admin", "create", "rini", "--another");
        Assert.That((own.Code, own.Output), Is.EqualTo((2, "")), own.Error);
        Assert.That(own.Error, Does.Contain("/pemulihan"));
        foreach (var name in new[] { "sari", "budi" })
        {
            var plain = await Executable.RunAsync(_folder, "admin", "create", name);
            Assert.That((plain.Code, plain.Output), Is.EqualTo((2, "")));
            Assert.That(plain.Error, Does.Contain("Sudah ada administrator yang aktif").And.Contain("--another"));
        }
        Assert.That((await Executable.RunAsync(_folder, "admin", "create", "sari", "--another")).Code, Is.Zero);
    }

    private async Task<string> CreateAsync(string name)
    {
        if (!Directory.EnumerateFiles(_folder).Any())
            Assert.That((await Executable.RunAsync(_folder, "import-units", RosterCity.Demo("unit.csv"))).Code, Is.Zero);
        var run = await Executable.RunAsync(_folder, "admin", "create", name);
        Assert.That(run.Code, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("30 menit"));
        return run.Output.Trim();
    }

    private static async Task<string> EnterAsync(PaktaApp app, string code)
    {
        using var visitor = app.Visit();
        return await EnterAsync(visitor, code);
    }

    private static async Task<string> EnterAsync(Visitor visitor, string code)
    {
        using var answer = await visitor.PostFormAsync("/aktivasi", new { kode = code });
        return (await visitor.ReadAsync(answer)).Body!.TextContent;
    }
}

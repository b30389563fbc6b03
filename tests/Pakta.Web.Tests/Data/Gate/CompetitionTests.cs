using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Data;
using Pakta.Web.Mail;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data.Gate;

/// <summary>Every way a write can reach the database, all at once.</summary>
public sealed class CompetitionTests
{
    private const int Tasks = 16, Writes = 50;
    private readonly GateProbe _probe = new();
    private PaktaApp _app = null!;

    private PaktaDatabase Database => _app.Services.GetRequiredService<PaktaDatabase>();

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(options: new PaktaAppOptions
        {
            Services = services => services.ConfigureDbContext<PaktaDb>(o => o.AddInterceptors(_probe)),
        });
        _probe.Gate = Database.Gate;
        await _app.DbAsync(db => AddMailAsync(db, "meja", CancellationToken.None));
    }

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    [Test]
    public async Task Nobody_is_ever_locked_out_and_no_row_is_lost()
    {
        Func<int, int, Task>[] ways = [Identity, Update, Raw, OneRow, Transaction, Connection];
        await Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(async () =>
        {
            for (var n = 0; n < Writes; n++) await ways[task % ways.Length](task, n);
        })));

        int By(int way) => Enumerable.Range(0, Tasks).Count(t => t % ways.Length == way) * Writes;
        var (accounts, tries, keys, mails) = await _app.DbAsync(async db => (
            await db.Users.CountAsync(), await db.Outbox.Where(m => m.Template == "meja").Select(m => m.Tries).SingleAsync(),
            await db.ProtectionKeys.GroupBy(k => k.Name.Substring(0, 3)).ToDictionaryAsync(g => g.Key, g => g.Count()),
            await db.Outbox.GroupBy(m => m.Template).ToDictionaryAsync(g => g.Key, g => g.Count())));
        Assert.Multiple(() =>
        {
            Assert.That(accounts, Is.EqualTo(By(0)));
            Assert.That(tries, Is.EqualTo(By(1)));
            Assert.That(keys["raw"], Is.EqualTo(By(2)));
            Assert.That(mails["satu"], Is.EqualTo(By(3)));
            Assert.That(mails["dua"], Is.EqualTo(2 * (By(4) - Undone * By(4) / Writes)));
            Assert.That(keys["con"], Is.EqualTo(By(5)));
            Assert.That(_probe.Looks, Is.GreaterThanOrEqualTo(Tasks * (Writes - Undone)));
            Assert.That(_probe.Violations, Is.Empty);
        });
    }

    // Of 50 transactions of a task, every fifth is left without a word or cancelled.
    private const int Undone = Writes / 5;

    private async Task Identity(int task, int n)
    {
        var id = Guid.CreateVersion7(PaktaApp.Monday);
        var made = await _app.UseAsync((UserManager<Account> users) => users.CreateAsync(new Account { Id = id, UserName = $"uji{task}x{n}" }));
        if (!made.Succeeded) throw new InvalidOperationException(string.Join(", ", made.Errors.Select(e => e.Code)));
    }

    private Task<int> Update(int task, int n) => _app.DbAsync(db =>
        db.Outbox.Where(m => m.Template == "meja").ExecuteUpdateAsync(s => s.SetProperty(m => m.Tries, m => m.Tries + 1)));

    private Task<int> Raw(int task, int n) => _app.DbAsync(db =>
        db.Database.ExecuteSqlAsync($"""INSERT INTO "ProtectionKeys" ("Name", "Xml") VALUES ({$"raw{task}-{n}"}, '')"""));

    private Task OneRow(int task, int n) => _app.DbAsync(db => AddMailAsync(db, "satu", CancellationToken.None));

    private Task Transaction(int task, int n) => _app.DbAsync(async db =>
    {
        using var stop = new CancellationTokenSource();
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop.Token);
            _probe.Look(db.Database.GetDbConnection(), "transaction");
            await AddMailAsync(db, "dua", stop.Token);
            if (n % 10 == 0) await stop.CancelAsync();
            await AddMailAsync(db, "dua", stop.Token);
            if (n % 10 == 5) return;
            _probe.Look(db.Database.GetDbConnection(), "commit");
            await transaction.CommitAsync(stop.Token);
        }
        catch (OperationCanceledException) when (n % 10 == 0)
        {
            // As a browser that goes away.
        }
    });

    private async Task Connection(int task, int n)
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        _probe.Watch(connection);
        await Database.WriteAsync(connection, async () =>
        {
            _probe.Look(connection, "connection");
            await InsertAsync(connection, $"con{task}-{n}");
        }, CancellationToken.None);
    }

    private static async Task InsertAsync(DbConnection connection, string name)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""INSERT INTO "ProtectionKeys" ("Name", "Xml") VALUES ('{name}', '')""";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task AddMailAsync(PaktaDb db, string template, CancellationToken cancel)
    {
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(PaktaApp.Monday), To = "uji@contoh.go.id", Template = template,
            CreatedAt = PaktaApp.Monday, NextTryAt = PaktaApp.Monday.AddYears(5),
        });
        await db.SaveChangesAsync(cancel);
    }
}

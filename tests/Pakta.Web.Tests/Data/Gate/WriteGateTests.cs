using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Web.Data;

namespace Pakta.Web.Tests.Data.Gate;

/// <summary>One writer at a time, whatever becomes of it; the file is only ever written inside.</summary>
public sealed class WriteGateTests
{
    private PaktaApp _app = null!;

    private PaktaDatabase Database => _app.Services.GetRequiredService<PaktaDatabase>();

    [OneTimeSetUp]
    public async Task Start() => _app = await PaktaApp.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await _app.DisposeAsync();

    // Whatever a test did, the next writer gets in.
    [TearDown]
    public Task The_gate_is_free() => _app.DbAsync(db => AddKeyAsync(db, $"bebas-{Guid.CreateVersion7(PaktaApp.Monday)}"));

    [Test]
    public void A_write_that_passes_by_the_interceptors_is_refused_by_the_engine()
    {
        Assert.That(() => _app.DbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = """DELETE FROM "ProtectionKeys" """;
            await command.ExecuteNonQueryAsync();
        }), Throws.InstanceOf<SqliteException>().With.Message.Contains("readonly"));
    }

    [Test]
    public async Task A_write_after_the_turn_is_refused_too()
    {
        await using var connection = await Database.OpenAsync(CancellationToken.None);
        await Database.WriteAsync(connection, () => RunAsync(connection, """INSERT INTO "ProtectionKeys" VALUES ('giliran', '')"""), CancellationToken.None);
        Assert.That(() => RunAsync(connection, """DELETE FROM "ProtectionKeys" """), Throws.InstanceOf<SqliteException>());
    }

    [Test]
    public async Task Readers_go_on_and_see_the_last_commit_while_a_writer_is_inside()
    {
        await _app.DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AddKeyAsync(db, "belum-sah");
            var seen = await _app.DbAsync(other => other.ProtectionKeys.AnyAsync(k => k.Name == "belum-sah"));
            await transaction.CommitAsync();
            Assert.That(seen, Is.False);
        });
        Assert.That(await _app.DbAsync(db => db.ProtectionKeys.AnyAsync(k => k.Name == "belum-sah")));
    }

    [Test]
    public async Task A_transaction_left_without_a_word_gives_the_gate_back_though_its_connection_stays_open()
    {
        await _app.DbAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using (await db.Database.BeginTransactionAsync()) await AddKeyAsync(db, "tanpa-kata");
            Assert.That(Database.Gate.IsHeldBy(db.Database.GetDbConnection()), Is.False);
        });
        Assert.That(await _app.DbAsync(db => db.ProtectionKeys.AnyAsync(k => k.Name == "tanpa-kata")), Is.False);
    }

    [Test]
    public async Task A_commit_that_fails_keeps_the_gate_until_its_transaction_is_gone()
    {
        await _app.DbAsync(async db =>
        {
            var connection = db.Database.GetDbConnection();
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys=1");
                await db.Database.ExecuteSqlRawAsync(
                    """INSERT INTO "AspNetUserTokens" ("UserId", "LoginProvider", "Name") VALUES (x'00', 'uji', 'uji')""");
                Assert.That(async () => await transaction.CommitAsync(), Throws.InstanceOf<DbException>());
                Assert.That(Database.Gate.IsHeldBy(connection), "the file is still locked by this connection");
            }
            Assert.That(Database.Gate.IsHeldBy(connection), Is.False);
        });
    }

    [Test]
    public async Task A_write_that_fails_gives_the_gate_back()
    {
        await _app.DbAsync(db => AddKeyAsync(db, "kembar"));
        Assert.That(() => _app.DbAsync(db => AddKeyAsync(db, "kembar")), Throws.InstanceOf<DbUpdateException>());
        Assert.That(() => _app.DbAsync(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "TidakAda" VALUES (1)""")),
            Throws.InstanceOf<SqliteException>());
    }

    [Test]
    public async Task Who_waits_can_give_up_and_the_holder_is_not_disturbed()
    {
        await _app.DbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            using var stop = new CancellationTokenSource();
            var waiting = _app.DbAsync(other => other.Database.BeginTransactionAsync(stop.Token));
            await stop.CancelAsync();
            Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
            await AddKeyAsync(db, "pemegang");
            await transaction.CommitAsync();
        });
        Assert.That(await _app.DbAsync(db => db.ProtectionKeys.AnyAsync(k => k.Name == "pemegang")));
    }

    [Test]
    public async Task The_write_ahead_log_grows_under_a_reader_and_is_emptied_by_the_next_writer_only()
    {
        var wal = new FileInfo(Database.File + "-wal");
        await using (var reader = await Database.OpenAsync(CancellationToken.None))
        {
            await RunAsync(reader, """BEGIN; SELECT count(*) FROM "ProtectionKeys" """);
            for (var n = 0; n < 6; n++) await _app.DbAsync(db => AddKeyAsync(db, $"besar-{n}", new string('x', 1_000_000)));
            await RunAsync(reader, "COMMIT");
        }
        wal.Refresh();
        Assert.That(wal.Length, Is.GreaterThan(5_000_000), "no automatic checkpoint, none by a reader that leaves");
        await _app.DbAsync(db => AddKeyAsync(db, "berikut"));
        wal.Refresh();
        Assert.That(wal.Length, Is.Zero);
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task AddKeyAsync(PaktaDb db, string name, string xml = "")
    {
        db.ProtectionKeys.Add(new ProtectionKey { Name = name, Xml = xml });
        await db.SaveChangesAsync();
    }
}

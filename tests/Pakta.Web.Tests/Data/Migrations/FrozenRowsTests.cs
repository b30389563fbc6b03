using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data.Migrations;

[DatabaseSource]
public sealed class FrozenRowsTests(TestDatabase database)
{
    private PaktaApp _app = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        await _app.DbAsync(AddLeafAsync);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public void A_leaf_can_be_neither_changed_nor_removed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => _app.DbAsync(db => db.Leaves.Where(l => l.Index == 900).ExecuteDeleteAsync()), Refused);
            Assert.That(() => _app.DbAsync(db => db.Leaves.Where(l => l.Index == 900)
                .ExecuteUpdateAsync(s => s.SetProperty(l => l.Bytes, new byte[] { 2 }))), Refused);
        });
    }

    [Test]
    public async Task The_refusing_triggers_stand_on_signatures_too()
    {
        var triggers = await _app.DbAsync(db => db.Database.SqlQueryRaw<string>(database == TestDatabase.Sqlite
            ? """SELECT lower(name) AS "Value" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'Signatures' """
            : """SELECT lower(tgname::text) AS "Value" FROM pg_trigger WHERE tgrelid = '"Signatures"'::regclass AND NOT tgisinternal""")
            .ToListAsync());
        Assert.That(string.Join(' ', triggers), Does.Contain("update").And.Contain("delete"));
    }

    [Test]
    public async Task An_attacker_who_owns_the_database_can_still_be_played()
    {
        await using var other = await PaktaApp.StartAsync(database);
        await other.DbAsync(AddLeafAsync);
        await other.TamperAsync("""DELETE FROM "Leaves" WHERE "Index" = 900""");
        Assert.That(await other.DbAsync(db => db.Leaves.AnyAsync(l => l.Index == 900)), Is.False);
    }

    private static async Task AddLeafAsync(PaktaDb db)
    {
        db.Leaves.Add(new StoredLeaf { Index = 900, CampaignId = new CampaignId(Guid.CreateVersion7(PaktaApp.Monday)), Bytes = [1] });
        await db.SaveChangesAsync();
    }

    private static NUnit.Framework.Constraints.IResolveConstraint Refused =>
        Throws.InstanceOf<DbException>().With.Message.Contain("rows of Leaves are never changed");
}

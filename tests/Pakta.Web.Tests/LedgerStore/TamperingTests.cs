using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.LedgerStore;

/// <summary>Whoever holds the database can change rows, but not unnoticed: <c>ledger verify</c> names the difference.</summary>
public sealed class TamperingTests
{
    private RoundStory _story = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.StartAsync();
        var slug = await _story.OpenRoundAsync();
        Assert.That((await _story.OpenAllAsync(slug)).Refusal, Is.Null);
        for (var n = 1; n <= 5; n++) Assert.That(await _story.SignAsync(slug, SmallCity.SignInOfStaff("KEL-A1", n)), Is.Null);
        await MoveAsync(_story.City.Staff("KEL-A2").Id, _story.City.Units["KEL-A3"].Id);
        await _story.App.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return await s.StepAsync(CancellationToken.None); });
        Assert.That((await AuditAsync()).Findings, Is.Empty);
    }

    [TearDown]
    public Task Stop() => _story.DisposeAsync().AsTask();

    [TestCase("""UPDATE "Signatures" SET "Record" = CAST(replace(CAST("Record" AS TEXT), 'Staf', 'Stap') AS BLOB) WHERE "Id" = (SELECT min("Id") FROM "Signatures")""", "signature.commitment")]
    [TestCase("""UPDATE "Signatures" SET "SignedAt" = '2026-11-22 01:00:00' WHERE "Id" = (SELECT min("Id") FROM "Signatures")""", "signature.row")]
    [TestCase("""UPDATE "Signatures" SET "Code" = '0000000000000000' WHERE "Id" = (SELECT min("Id") FROM "Signatures")""", "signature.row")]
    [TestCase("""UPDATE "Signatures" SET "Salt" = zeroblob(32) WHERE "Id" = (SELECT min("Id") FROM "Signatures")""", "signature.commitment")]
    [TestCase("""DELETE FROM "Signatures" WHERE "Id" = (SELECT min("Id") FROM "Signatures")""", "leaf.noSignature")]
    [TestCase("""INSERT INTO "Signatures" SELECT randomblob(16), "CampaignId", (SELECT "PersonId" FROM "Members" WHERE "SignatureId" IS NULL LIMIT 1), "UnitId", 'ZZZZZZZZZZZZZZZZ', "SignedAt", "Method", "IsLate", "Record", "Salt", "Specimen", randomblob(16) FROM "Signatures" LIMIT 1""", "signature.noLeaf")]
    [TestCase("""UPDATE "Leaves" SET "Bytes" = CAST(replace(CAST("Bytes" AS TEXT), '"m":"pin"', '"m":"otp"') AS BLOB) WHERE "Index" = (SELECT max("Index") FROM "Leaves" WHERE "SignatureId" IS NOT NULL)""", "leaf.format")]
    [TestCase("""DELETE FROM "Leaves" WHERE "Index" = (SELECT max("Index") FROM "Leaves")""", "checkpoint.size")]
    [TestCase("""UPDATE "Tiles" SET "Hashes" = zeroblob(length("Hashes"))""", "tile.different")]
    [TestCase("""UPDATE "LogHeads" SET "Size" = "Size" - 1""", "head.row")]
    [TestCase("""UPDATE "LogHeads" SET "Checkpoint" = replace("Checkpoint", 'uji', 'uju')""", "checkpoint.signature")]
    [TestCase("""UPDATE "PublicFigures" SET "Signed" = "Signed" + 1 WHERE "UnitCode" = 'KEL-A1'""", "public.figure")]
    [TestCase("""DELETE FROM "PublicFigures" WHERE "UnitCode" = 'KEL-A2'""", "public.figure")]
    [TestCase("""UPDATE "UnitCoverages" SET "Total_Signed" = "Total_Signed" + 1 WHERE "UnitId" = (SELECT "Id" FROM "Units" WHERE "Code" = 'KOTA')""", "coverage.total")]
    [TestCase("""UPDATE "UnitCoverages" SET "Own_Waiting" = 0 WHERE "UnitId" = (SELECT "Id" FROM "Units" WHERE "Code" = 'KEL-A1')""", "coverage.own")]
    [TestCase("""UPDATE "Members" SET "SignatureId" = NULL, "State" = 'Waiting' WHERE "SignatureId" = (SELECT min("Id") FROM "Signatures")""", "roll.member")]
    [TestCase("""UPDATE "PactVersions" SET "Text" = replace("Text", 'netralitas', 'netralita')""", "text.hash")]
    [TestCase("""UPDATE "RosterSnapshots" SET "Salt" = zeroblob(32)""", "roster.root")]
    [TestCase("""UPDATE "RosterChanges" SET "Salt" = zeroblob(32)""", "rosterChange.noLeaf")]
    [TestCase("""UPDATE "RosterChanges" SET "Entries" = CAST(replace(CAST("Entries" AS TEXT), 'KEL-A3', 'KEL-A1') AS BLOB)""", "rosterChange.missing")]
    [TestCase("""DELETE FROM "RosterChanges" """, "rosterChange.missing")]
    [TestCase("""INSERT INTO "RosterChanges" SELECT randomblob(16), "CampaignId", randomblob(32), "Entries" FROM "RosterChanges" """, "rosterChange.noLeaf")]
    [TestCase("""UPDATE "People" SET "UnitId" = (SELECT "Id" FROM "Units" WHERE "Code" = 'KEL-A3') WHERE "UnitId" = (SELECT "Id" FROM "Units" WHERE "Code" = 'KEL-A2')""", "roll.member")]
    [TestCase("""UPDATE "People" SET "MergedInto" = (SELECT min("Id") FROM "People") WHERE "Id" = (SELECT max("PersonId") FROM "Members")""", "roll.member")]
    [TestCase("""UPDATE "Units" SET "Path" = 'KOTA/KEC-B/KEL-A1/' WHERE "Code" = 'KEL-A1'""", "coverage.total")]
    [TestCase("""INSERT INTO "Revocations" SELECT "Id", 'WrongData', 'x', '2026-11-23 02:00:00', NULL FROM "Signatures" LIMIT 1""", "revocation.noLeaf")]
    public async Task A_change_behind_the_program_is_named(string sql, string code)
    {
        await _story.App.TamperAsync(sql);
        Assert.That((await AuditAsync()).Findings.Select(f => f.Code), Does.Contain(code));
    }

    [Test]
    public async Task One_flipped_bit_in_any_record_or_leaf_is_found()
    {
        var signature = await _story.App.DbAsync(db => db.Signatures.AsNoTracking().FirstAsync());
        var leaf = await _story.App.DbAsync(db => db.Leaves.AsNoTracking().SingleAsync(l => l.SignatureId == signature.Id));
        var random = new Random(7);
        for (var n = 0; n < 20; n++)
        {
            await FlipAsync(signature.Record, random, hex => $"""UPDATE "Signatures" SET "Record" = X'{hex}' WHERE "Code" = '{signature.Code}'""");
            await FlipAsync(leaf.Bytes, random, hex => $"""UPDATE "Leaves" SET "Bytes" = X'{hex}' WHERE "Index" = {leaf.Index}""");
        }
    }

    private async Task FlipAsync(byte[] bytes, Random random, Func<string, string> update)
    {
        var changed = bytes.ToArray();
        var at = random.Next(changed.Length);
        changed[at] ^= (byte)(1 << random.Next(8));
        await _story.App.TamperAsync(update(Convert.ToHexString(changed)));
        Assert.That((await AuditAsync()).Stands, Is.False, $"byte {at}");
        await _story.App.TamperAsync(update(Convert.ToHexString(bytes)));
        Assert.That((await AuditAsync()).Stands, Is.True, "put back");
    }

    private Task<int> MoveAsync(PersonId person, UnitId unit) => _story.App.UseAsync<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<PaktaDb>();
        await using var tx = await db.Database.BeginTransactionAsync();
        (await db.People.SingleAsync(p => p.Id == person)).MoveTo(unit);
        await db.SaveChangesAsync();
        await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([person], "move", CancellationToken.None);
        await tx.CommitAsync();
        return 0;
    });

    private Task<AuditReport> AuditAsync() => _story.App.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None));
}

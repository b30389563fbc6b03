using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>
/// A denominator can't be shrunk quietly. For an officer of Bawaslu: in a city of 72 obliged people somebody tries to make the
/// percentage look better by letting people vanish. Each way is tried here, with what gives it away.
/// </summary>
[DatabaseSource]
public sealed class DenominatorTests(TestDatabase database)
{
    private RoundStory _story = null!;
    private string _slug = "";

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _slug = await _story.OpenRoundAsync();
        Assert.That((await PublicAsync()).Total.Obliged, Is.EqualTo(Obliged));
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task The_lawful_way_leaves_a_public_leaf_with_its_reason_and_a_sealed_list_of_whom_it_concerns()
    {
        var person = _story.City.Staff("KEL-A1");
        await ChangeAsync(person.Id, "pension", db => db.Exemptions.Add(Pensioned.From(new DateOnly(2026, 11, 1), person.Id, _story.App.Clock.GetUtcNow())));
        var leaf = (RosterDeltaLeaf)(await LeavesAsync())[^1];
        Assert.That((leaf.Reason, leaf.Change.Single(), leaf.Root), Is.EqualTo(("pension", KeyValuePair.Create("KEL-A1", -1), (await ChangesAsync()).Single().Root())));
        Assert.That((await PublicAsync()).Total.Obliged, Is.EqualTo(Obliged - 1));
        Assert.That(await FindingsAsync(), Is.Empty);
    }

    [Test]
    public async Task A_leave_shrinks_nothing_and_is_no_leaf()
    {
        var (person, before) = (_story.City.Staff("KEL-A1"), (await LeavesAsync()).Count);
        await ChangeAsync(person.Id, "leave", db => db.Postponements.Add(Postponement.Create(Guid.CreateVersion7(), person.Id, PostponementReason.Leave,
            new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 1), _story.App.Clock.GetUtcNow(), null)));
        Assert.That(((await LeavesAsync()).Count, (await ChangesAsync()).Count), Is.EqualTo((before, 0)));
        Assert.That((await PublicAsync()).Total.Obliged, Is.EqualTo(Obliged));
    }

    [Test]
    public async Task Who_goes_where_inside_one_public_figure_is_sealed_too()
    {
        var person = _story.City.Staff("KEL-A1");
        var kecamatan = await _story.App.DbAsync(db => db.ReportingUnits.Where(r => r.ReportsUnder == "KEL-A1").CountAsync());
        Assert.That(kecamatan, Is.EqualTo(1), "six people: a figure of its own");
        await ChangeAsync(person.Id, "move", db => db.People.Where(p => p.Id == person.Id).Single().MoveTo(_story.City.Units["KEL-A2"].Id));
        Assert.That((await ChangesAsync()).Select(c => c.Sum()), Is.EqualTo([(0, 0)]));
        Assert.That((await PublicAsync()).Units["KEL-A2"].Obliged, Is.EqualTo(7));
        Assert.That(await FindingsAsync(), Is.Empty);
    }

    [TestCase("""DELETE FROM "Members" WHERE "PersonId" = {0}""", "roll.member")]
    [TestCase("""UPDATE "Members" SET "IsExempt" = {1}, "State" = 'Exempt' WHERE "PersonId" = {0}""", "roll.member")]
    [TestCase("""UPDATE "People" SET "Status" = 'NonAsn' WHERE "Id" = {0}""", "roll.member")]
    [TestCase("""INSERT INTO "Exemptions" ("Id", "PersonId", "Reason", "From", "GivenAt", "ConfirmedAt") SELECT {0}, {0}, 'Death', '2026-11-01', "GivenAt", "GivenAt" FROM "Appointments" LIMIT 1""", "roll.member")]
    [TestCase("""UPDATE "PublicFigures" SET "Obliged" = "Obliged" - 1 WHERE "UnitCode" = 'KEL-A1'""", "public.figure")]
    [TestCase("""UPDATE "UnitCoverages" SET "Own_NotOpen" = "Own_NotOpen" - 1, "Own_Exempt" = 1 WHERE "UnitId" = (SELECT "Id" FROM "Units" WHERE "Code" = 'KEL-A1')""", "coverage.own")]
    public async Task Whoever_lets_somebody_vanish_in_the_database_is_found_by_ledger_verify(string sql, string finding)
    {
        var id = _story.City.Staff("KEL-A1").Id.Value;
        var (key, yes) = database == TestDatabase.Sqlite ? ($"X'{id:N}'", "1") : ($"'{id}'", "true");
        await _story.App.TamperAsync(sql.Replace("{0}", key, StringComparison.Ordinal).Replace("{1}", yes, StringComparison.Ordinal));
        Assert.That(await FindingsAsync(), Does.Contain(finding));
    }

    [Test]
    public async Task A_leaf_that_names_nobody_behind_it_is_found()
    {
        await ChangeAsync(_story.City.Staff("KEL-A2").Id, "pension", db => db.Exemptions.Add(Pensioned.From(new DateOnly(2026, 11, 1), _story.City.Staff("KEL-A2").Id, _story.App.Clock.GetUtcNow())));
        await _story.App.DbAsync(async db =>
        {
            var campaign = await db.Campaigns.AsNoTracking().SingleAsync(c => c.Slug == _slug);
            db.PendingLeaves.Add(new PendingLeaf { CampaignId = campaign.Id, Bytes = new RosterDeltaLeaf(_slug, _story.App.Clock.GetUtcNow(), new Dictionary<string, int> { ["KEL-A1"] = -1 }, "pension").ToBytes() });
            await db.SaveChangesAsync();
        });
        Assert.That(await FindingsAsync(), Does.Contain("rosterChange.noRoot"));
    }

    [Test]
    public async Task Three_who_stood_alone_share_a_figure_as_soon_as_there_are_others()
    {
        var (three, six) = (Ids("KEL-A1").Take(3).ToList(), Ids("KEL-B1").ToList());
        await ChangeAsync(Ids(null).Except(three), "import", db => CountAsync(db, three, EmploymentStatus.NonAsn));
        await ChangeAsync(three, "move", db => db.People.Where(p => three.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.UnitId, _story.City.Root.Id)));
        Assert.That((await PublicAsync()).Total.Obliged, Is.EqualTo(3), "a round of three in all, of which the public is shown nothing");
        await ChangeAsync(six, "import", db => CountAsync(db, [.. Ids(null).Except(six)], EmploymentStatus.Pns));
        Assert.That((await PublicAsync()).Units.Values.Select(u => u.Obliged).Where(o => o > 0), Is.EqualTo(new[] { 9 }), "six beside three would tell of the three");
        Assert.That(await FindingsAsync(), Is.Empty);

        IEnumerable<PersonId> Ids(string? unit) => _story.City.People.Values.Where(p => p.Nip is not null && (unit is null || p.UnitId == _story.City.Units[unit].Id)).Select(p => p.Id);

        Task<int> CountAsync(PaktaDb db, List<PersonId> but, EmploymentStatus status) =>
            db.People.Where(p => p.Nip != null && !but.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, status));
    }

    private static int Obliged => 72;

    private Task<int> ChangeAsync(PersonId person, string reason, Action<PaktaDb> change) => ChangeAsync([person], reason, db =>
    {
        change(db);
        return db.SaveChangesAsync();
    });

    private Task<int> ChangeAsync(IEnumerable<PersonId> people, string reason, Func<PaktaDb, Task<int>> change) => _story.App.UseAsync<IServiceProvider, int>(async services =>
    {
        var db = services.GetRequiredService<PaktaDb>();
        await using var tx = await db.Database.BeginTransactionAsync();
        await change(db);
        await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([.. people], reason, CancellationToken.None);
        await tx.CommitAsync();
        return 0;
    });

    private async Task<PublicCount> PublicAsync()
    {
        var count = new PublicCount(_slug);
        foreach (var (index, leaf) in (await LeavesAsync()).Index()) count.Apply(index, leaf);
        return count;
    }

    private async Task<List<Leaf>> LeavesAsync()
    {
        await DrainAsync();
        var bytes = await _story.App.DbAsync(db => db.Leaves.AsNoTracking().Where(l => db.Campaigns.Any(c => c.Id == l.CampaignId && c.Slug == _slug)).OrderBy(l => l.Index).Select(l => l.Bytes).ToListAsync());
        return bytes.ConvertAll(b => Leaf.Parse(b));
    }

    private Task<List<RosterChange>> ChangesAsync() => _story.App.DbAsync(db => db.RosterChanges.AsNoTracking().ToListAsync());

    private async Task<IReadOnlyList<string>> FindingsAsync()
    {
        await DrainAsync();
        return [.. (await _story.App.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None))).Findings.Select(f => f.Code)];
    }

    private Task<int> DrainAsync() => _story.App.UseAsync<Sequencer, int>(async s =>
    {
        await s.DrainAsync(CancellationToken.None);
        return await s.StepAsync(CancellationToken.None);
    });
}

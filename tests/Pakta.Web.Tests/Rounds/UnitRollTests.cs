using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Coverage;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>Units move, merge, split and close while a round runs; its figures follow, inside the house and in public.</summary>
[DatabaseSource]
public sealed class UnitRollTests(TestDatabase database)
{
    private readonly Statements _statements = new();
    private PaktaApp _app = null!;

    [SetUp]
    public async Task Start() => _app = await PaktaApp.StartAsync(database, new PaktaAppOptions
    {
        Services = services => services.ConfigureDbContext<PaktaDb>(options => options.AddInterceptors(_statements)),
    });

    [TearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task A_unit_of_5000_people_moves_within_the_round_and_not_one_of_them_is_touched()
    {
        var (small, great) = (await CityAsync("K", 5), await CityAsync("G", 250));
        await great.SignAsync("T1", 4);
        await ExpectAsync(great, ("R", 5021, 4), ("A", 5015, 4), ("B", 6, 0), ("T", 5006, 4));
        var few = await small.MoveAsync("T", "B");
        var many = await great.MoveAsync("T", "B");
        Assert.That(many, Has.Count.EqualTo(few.Count), "as many statements for 5,000 people as for 100");
        Assert.That(many, Has.Count.LessThan(40));
        Assert.That(many.Where(s => s.Contains("\"Members\"", StringComparison.Ordinal) && (s.Contains("INSERT", StringComparison.Ordinal) || s.Contains("UPDATE", StringComparison.Ordinal))), Is.Empty);
        await ExpectAsync(great, ("R", 5021, 4), ("A", 9, 0), ("B", 5012, 4), ("T", 5006, 4));
        Assert.That(await LastLeavesAsync(great, 1), Is.EqualTo([$"unit {great.Code("T")} moved {great.Code("B")}"]));
    }

    [Test]
    public async Task Figures_that_wait_for_the_fold_go_up_the_new_way()
    {
        var city = await CityAsync("W", 6);
        await city.WriteAsync(async (db, services) =>
        {
            // A pension in the same transaction: its delta is still pending when the unit moves.
            db.Exemptions.Add(Pensioned.From(new DateOnly(2026, 11, 1), city.Staff["T2"][0], _app.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([city.Staff["T2"][0]], "pension", CancellationToken.None);
            var old = await GreatCity.RehangAsync(db, city.Units["T"].Id, city.Units["B"].Id);
            await services.GetRequiredService<UnitRoll>().MovedAsync(city.Units["T"].Id, old, CancellationToken.None);
        });
        await ExpectAsync(city, ("R", 140, 0), ("A", 9, 0), ("B", 131, 0), ("T2", 5, 0));
    }

    [Test]
    public async Task A_unit_of_5000_people_leaves_the_round_and_comes_back_in_sets()
    {
        var (small, great) = (await CityAsync("K", 5), await CityAsync("G", 250));
        await great.SignAsync("T1", 4);
        await ExpectAsync(great, ("R", 5021, 4));
        Assert.That((await great.MoveAsync("T", "X")).Count, Is.EqualTo((await small.MoveAsync("T", "X")).Count));
        await ExpectAsync(great, ("R", 15, 0), ("A", 9, 0), ("B", 6, 0));
        Assert.That((await PublicAsync(great)).Total, Is.EqualTo(new UnitCount(15, 0)));
        Assert.That((await great.MoveAsync("T", "B")).Count, Is.EqualTo((await small.MoveAsync("T", "B")).Count));
        await ExpectAsync(great, ("R", 5021, 4), ("A", 9, 0), ("B", 5012, 4), ("T1", 250, 4));
        Assert.That((await PublicAsync(great)).Total, Is.EqualTo(new UnitCount(5021, 4)));
    }

    [Test]
    public async Task An_office_too_small_for_a_public_figure_reports_with_the_unit_it_hangs_below_now()
    {
        var city = await CityAsync("S", 6);
        await city.SignAsync("S", 1);
        await ExpectAsync(city, ("A", 135, 1), ("B", 6, 0));
        Assert.That((await PublicAsync(city)).Units[city.Code("A")], Is.EqualTo(new UnitCount(9, 1)));
        await city.MoveAsync("S", "B");
        await ExpectAsync(city, ("A", 132, 0), ("B", 9, 1));
        var figures = await PublicAsync(city);
        Assert.That((figures.Units[city.Code("A")], figures.Units[city.Code("B")]), Is.EqualTo((new UnitCount(6, 0), new UnitCount(9, 1))));
    }

    [Test]
    public async Task A_merged_unit_goes_on_in_the_figure_of_the_other_and_its_signatures_stay()
    {
        var city = await CityAsync("M", 6);
        await city.SignAsync("T1", 2);
        await city.WriteAsync(async (db, services) =>
        {
            var (from, into) = (city.Units["T1"].Id, city.Units["T2"].Id);
            await db.People.Where(p => p.UnitId == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.UnitId, into));
            (await db.Units.SingleAsync(u => u.Id == from)).Close(new DateOnly(2026, 11, 23));
            await db.SaveChangesAsync();
            await services.GetRequiredService<UnitRoll>().MergedAsync(from, into, CancellationToken.None);
        });
        await ExpectAsync(city, ("T", 126, 2), ("T1", 0, 0), ("T2", 12, 2));
        var figures = await PublicAsync(city);
        Assert.That(figures.Units, Does.Not.ContainKey(city.Code("T1")));
        Assert.That(figures.Units[city.Code("T2")], Is.EqualTo(new UnitCount(12, 2)));
    }

    [Test]
    public async Task Two_records_of_one_human_count_once_and_the_signature_of_either_stands()
    {
        var city = await CityAsync("D", 6);
        await city.SignAsync("T1", 1);
        var (ended, survivor) = (city.Staff["T1"][0], city.Staff["T2"][0]);
        await city.WriteAsync(async (db, services) =>
        {
            await db.People.Where(p => p.Id == ended).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, survivor).SetProperty(p => p.Nip, (string?)null));
            var merger = Core.People.Merger.Propose(Guid.CreateVersion7(_app.Clock.GetUtcNow()), survivor, ended, true, new DateOnly(2026, 1, 1), _app.Clock.GetUtcNow(), null);
            merger.Confirm(_app.Clock.GetUtcNow(), null);
            db.Mergers.Add(merger);
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([ended, survivor], "merged", CancellationToken.None);
        });
        await ExpectAsync(city, ("T1", 5, 0), ("T2", 6, 1), ("R", 140, 1));
    }

    [Test]
    public async Task A_closed_round_keeps_its_people_and_its_sums_follow_the_tree()
    {
        var city = await CityAsync("C", 6);
        await city.SignAsync("T1", 3);
        await city.WriteAsync(async (db, services) =>
        {
            var campaign = await db.Campaigns.SingleAsync(c => c.Id == city.Campaign.Id);
            await services.GetRequiredService<MemberRoll>().CloseAsync(campaign, CancellationToken.None);
            Assert.That(campaign.Close().Refusal, Is.Null);
            await db.SaveChangesAsync();
        });
        await ExpectAsync(city, ("R", 141, 3), ("A", 135, 3));
        await city.MoveAsync("T", "B");
        await ExpectAsync(city, ("R", 141, 3), ("A", 9, 0), ("B", 132, 3));
        await city.MoveAsync("S", "X");
        await ExpectAsync(city, ("R", 138, 3), ("A", 6, 0));
        Assert.That((await PublicAsync(city)).AtClosing!.Values.Aggregate(UnitCount.Add), Is.EqualTo(new UnitCount(141, 3)), "what was closed stays closed");
        await city.WriteAsync(async (db, services) =>
        {
            var campaign = await db.Campaigns.SingleAsync(c => c.Id == city.Campaign.Id);
            Assert.That(campaign.Reopen(1, _app.Clock.GetUtcNow().AddDays(1), _app.Clock.GetUtcNow()).Refusal, Is.Null);
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().ReopenAsync(campaign, 1, CancellationToken.None);
        });
        await ExpectAsync(city, ("R", 138, 3), ("A", 6, 0), ("B", 132, 3));
        Assert.That((await PublicAsync(city)).Total, Is.EqualTo(new UnitCount(138, 3)));
    }

    private Task<GreatCity> CityAsync(string prefix, int perSchool) => new GreatCity(_app, _statements, prefix, perSchool).BuildAsync();

    // Figures of the house, and the audit agrees with them.
    private async Task ExpectAsync(GreatCity city, params (string Unit, int Obliged, int Signed)[] expected)
    {
        await _app.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return await s.StepAsync(CancellationToken.None); });
        var rows = await _app.DbAsync(db => db.UnitCoverages.AsNoTracking().Where(c => c.CampaignId == city.Campaign.Id).ToDictionaryAsync(c => c.UnitId, c => c.Total));
        Assert.That(expected.Select(e => (e.Unit, rows.GetValueOrDefault(city.Units[e.Unit].Id).Obliged, rows.GetValueOrDefault(city.Units[e.Unit].Id).Signed)), Is.EqualTo(expected));
        Assert.That((await _app.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None))).Findings, Is.Empty);
    }

    private async Task<PublicCount> PublicAsync(GreatCity city)
    {
        var count = new PublicCount(city.Campaign.Slug);
        foreach (var leaf in await LeavesAsync(city)) count.Apply(leaf.Index, Leaf.Parse(leaf.Bytes));
        Assert.That(count.Units.Values.Select(u => u.Obliged), Has.None.InRange(1, ReportingUnits.Least - 1));
        return count;
    }

    private async Task<IEnumerable<string>> LastLeavesAsync(GreatCity city, int count) => (await LeavesAsync(city)).TakeLast(count)
        .Select(l => Leaf.Parse(l.Bytes) is UnitLeaf unit ? $"unit {unit.Unit} {unit.Reason} {unit.Above}" : Leaf.Parse(l.Bytes).Type);

    private Task<List<StoredLeaf>> LeavesAsync(GreatCity city) =>
        _app.DbAsync(db => db.Leaves.AsNoTracking().Where(l => l.CampaignId == city.Campaign.Id).OrderBy(l => l.Index).ToListAsync());
}

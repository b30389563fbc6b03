using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.LedgerStore;
using Pakta.Web.Roster.People;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What was recorded day by day can be counted again for any of these days.</summary>
[DatabaseSource]
public sealed class PastCoverageTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private int _round;

    [OneTimeSetUp]
    public async Task Start() => _app = await PaktaApp.StartAsync(database);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public void Each_past_day_is_counted_as_its_figures_stood_at_its_end()
    {
        var lives = Gen.Choose(0, int.MaxValue - 1).Zip(Gen.Choose(0, RandomLife.Kinds - 1).ListOf(40)).ToArbitrary();
        Check.One(FullRun.Tries(4, 40).WithEndSize(40), Prop.ForAll(lives, life => HoldsAsync(life.Item1, [.. life.Item2]).GetAwaiter().GetResult()));
    }

    [Test]
    public async Task A_move_that_is_written_down_late_changes_the_count_of_the_past_and_is_named()
    {
        var city = await new GreatCity(_app, new Statements(), "L", 6).BuildAsync();
        var (day, person) = (Today, city.Staff["T1"][0]);
        _app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.That((await CountAsync(city.Campaign, day)).Own[city.Units["T1"].Id].Obliged, Is.EqualTo(6));
        Assert.That(await CorrectionsAsync(city, day), Is.Empty);
        await city.WriteAsync(async (db, services) =>
        {
            (await db.People.SingleAsync(p => p.Id == person)).MoveTo(city.Units["T2"].Id);
            var change = PersonChange.Move(city.NewId(), person, day, city.Units["T1"].Id, city.Units["T2"].Id, _app.Clock.GetUtcNow(), null);
            change.Apply(_app.Clock.GetUtcNow());
            db.Add(change);
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([person], "moved", CancellationToken.None);
        });
        var after = await CountAsync(city.Campaign, day);
        Assert.That((after.Own[city.Units["T1"].Id].Obliged, after.Own[city.Units["T2"].Id].Obliged), Is.EqualTo((5, 7)));
        Assert.That((await CorrectionsAsync(city, day)).Select(c => (c.Kind, c.Count)), Is.EqualTo([(CorrectionKind.Moved, 1)]));
        Assert.That(await CorrectionsAsync(city, Today), Is.Empty, "on the day itself it is no correction");
    }

    [Test]
    public async Task Of_two_moves_of_one_instant_the_one_to_which_no_other_leads_came_first()
    {
        var city = await new GreatCity(_app, new Statements(), "M", 7).BuildAsync();
        var (day, person) = (Today, city.Staff["T1"][0]);
        PersonChange To(string from, string to) => PersonChange.Move(city.NewId(), person, day.AddDays(1), city.Units[from].Id, city.Units[to].Id, _app.Clock.GetUtcNow(), null);
        var second = To("T1", "T3");
        _app.Clock.Advance(TimeSpan.FromDays(1));
        var first = To("T1", "T2");
        await city.WriteAsync(async (db, services) =>
        {
            var row = await db.People.SingleAsync(p => p.Id == person);
            foreach (var change in new[] { first, second })
            {
                db.Add(change);
                await services.GetRequiredService<PlannedChanges>().ApplyAsync(change, row, CancellationToken.None);
            }
            await db.SaveChangesAsync();
            await services.GetRequiredService<MemberRoll>().PeopleChangedAsync([person], "moved", CancellationToken.None);
        });
        var past = (await CountAsync(city.Campaign, day)).Own;
        Assert.That(new[] { "T1", "T2", "T3" }.Select(t => past[city.Units[t].Id].Obliged), Is.EqualTo([7, 7, 7]));
    }

    private DateOnly Today => IndonesianZone.Wita.Date(_app.Clock.GetUtcNow());

    private async Task<bool> HoldsAsync(int seed, int[] steps)
    {
        var random = new Random(seed);
        var city = new RandomCity(_app, random, $"P{++_round}");
        await city.BuildAsync();
        await city.OpenAsync();
        var life = new RandomLife(_app, city, random, late: false);
        var days = new List<(DateOnly Day, Dictionary<UnitId, UnitCoverage> Figures)>();
        foreach (var some in steps.Chunk(8))
        {
            foreach (var step in some) await life.StepAsync(step);
            days.Add((Today, await FiguresAsync(city)));
            _app.Clock.Advance(TimeSpan.FromDays(1));
            await _app.UseAsync<CalendarTurn, int>(c => c.RunAsync(1, CancellationToken.None));
        }
        foreach (var (day, figures) in days)
        {
            var past = await CountAsync(city.Campaign, day);
            foreach (var unit in past.Units)
                Assert.That((past.OwnOf(unit.Id), past.TotalOf(unit)), Is.EqualTo((figures.GetValueOrDefault(unit.Id)?.Own ?? default, figures.GetValueOrDefault(unit.Id)?.Total ?? default)), $"{day:O} {unit.Code}");
        }
        return true;
    }

    private async Task<PastCoverage> CountAsync(Core.Campaigns.Campaign campaign, DateOnly day) =>
        (await _app.UseAsync<CoverageAsOf, PastCoverage?>(c => c.CountAsync(campaign, campaign.RootUnitId, day, IndonesianZone.Wita, CancellationToken.None)))!;

    private Task<IReadOnlyList<Correction>> CorrectionsAsync(GreatCity city, DateOnly day) =>
        _app.UseAsync<CorrectionsSince, IReadOnlyList<Correction>>(c => c.ListAsync([.. city.Units.Values.Select(u => u.Id)], day, IndonesianZone.Wita, CancellationToken.None));

    private async Task<Dictionary<UnitId, UnitCoverage>> FiguresAsync(RandomCity city)
    {
        await _app.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return await s.StepAsync(CancellationToken.None); });
        return await _app.DbAsync(db => db.UnitCoverages.AsNoTracking().Where(c => c.CampaignId == city.Campaign.Id).ToDictionaryAsync(c => c.UnitId));
    }
}

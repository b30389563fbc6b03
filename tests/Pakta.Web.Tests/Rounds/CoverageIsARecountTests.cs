using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Rounds;

/// <summary>
/// Whatever happens in a round (openings, signatures, refusals, cancellations, moves, new heads, exemptions, leave, records that are
/// merged, units that move within it and across its border, merge, split and close, today, late or ahead), its figures are right inside the house and in public.
/// </summary>
[DatabaseSource]
public sealed class CoverageIsARecountTests(TestDatabase database)
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
    public void Figures_equal_a_recount_and_public_figures_a_replay_and_none_speaks_of_fewer_than_five()
    {
        var lives = Gen.Choose(0, int.MaxValue - 1).Zip(Gen.Choose(0, RandomLife.Kinds - 1).ListOf(60)).ToArbitrary();
        Check.One(FullRun.Tries(12, 150).WithEndSize(60), Prop.ForAll(lives, life => HoldsAsync(life.Item1, [.. life.Item2]).GetAwaiter().GetResult()));
    }

    private async Task<bool> HoldsAsync(int seed, int[] steps)
    {
        var random = new Random(seed);
        var city = new RandomCity(_app, random, $"R{++_round}");
        await city.BuildAsync();
        await city.OpenAsync();
        var life = new RandomLife(_app, city, random, late: true);
        foreach (var step in steps) await life.StepAsync(step);
        await _app.UseAsync<Sequencer, int>(async s => { await s.DrainAsync(CancellationToken.None); return await s.StepAsync(CancellationToken.None); });
        await FiguresAreARecountAsync(city);
        await PublicFiguresAreAReplayAsync(city);
        var report = await _app.UseAsync<LedgerAudit, AuditReport>(a => a.RunAsync(CancellationToken.None));
        Assert.That(report.Findings, Is.Empty);
        return true;
    }

    // Counted again here from people, appointments and rows alone, not with the code under test.
    private Task FiguresAreARecountAsync(RandomCity city) => _app.DbAsync(async db =>
    {
        var into = await db.People.Where(p => p.MergedInto != null).ToDictionaryAsync(p => p.Id, p => p.MergedInto!.Value);
        var signed = (await db.Signatures.Where(s => s.CampaignId == city.Campaign.Id && !db.Revocations.Any(r => r.SignatureId == s.Id)).Select(s => s.PersonId).ToListAsync())
            .ConvertAll(p => into.GetValueOrDefault(p, p));
        var exempt = await db.Exemptions.HoldingOn(DateOnly.FromDateTime(_app.Clock.GetUtcNow().AddHours(8).DateTime)).Select(e => e.PersonId).ToListAsync();
        var people = await db.People.AsNoTracking().Where(p => city.People.Contains(p.Id) && p.MergedInto == null).ToListAsync();
        var rows = await db.UnitCoverages.AsNoTracking().Where(c => c.CampaignId == city.Campaign.Id).ToDictionaryAsync(c => c.UnitId);
        var (ids, root) = (city.Units.ConvertAll(u => u.Id), city.Units[0].Path);
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) && u.Path.StartsWith(root)).ToListAsync();
        CoverageCount Own(Unit unit) => rows.TryGetValue(unit.Id, out var row) ? row.Own : default;
        CoverageCount Total(Unit unit) => rows.TryGetValue(unit.Id, out var row) ? row.Total : default;
        foreach (var unit in units)
        {
            var own = people.Where(p => p.UnitId == unit.Id && Core.Campaigns.SignerGroupsExtensions.Includes(city.Campaign.Signers, p.Status)).ToList();
            var obliged = own.Where(p => !exempt.Contains(p.Id)).ToList();
            Assert.That((Own(unit).Obliged, Own(unit).Signed, Own(unit).Exempt),
                Is.EqualTo((obliged.Count, obliged.Count(p => signed.Contains(p.Id)), own.Count - obliged.Count)), unit.Code);
            var children = units.Where(u => u.ParentId == unit.Id).Aggregate(Own(unit), (sum, u) => sum + Total(u));
            Assert.That(Total(unit), Is.EqualTo(children), $"{unit.Code}: a parent is the sum of its children");
        }
    });

    private Task PublicFiguresAreAReplayAsync(RandomCity city) => _app.DbAsync(async db =>
    {
        var count = new PublicCount(city.Campaign.Slug);
        foreach (var leaf in await db.Leaves.AsNoTracking().Where(l => l.CampaignId == city.Campaign.Id).OrderBy(l => l.Index).ToListAsync())
        {
            count.Apply(leaf.Index, Leaf.Parse(leaf.Bytes));
            NobodyIsSingledOut(count);
        }
        var figures = await db.PublicFigures.AsNoTracking().Where(f => f.CampaignId == city.Campaign.Id).ToListAsync();
        Assert.That(figures.ToDictionary(f => f.UnitCode, f => new UnitCount(f.Obliged, f.Signed)), Is.EquivalentTo(count.Units));
        var root = await db.UnitCoverages.AsNoTracking().SingleAsync(c => c.CampaignId == city.Campaign.Id && c.UnitId == city.Units[0].Id);
        Assert.That((figures.Sum(f => f.Obliged), figures.Sum(f => f.Signed)), Is.EqualTo((root.Total.Obliged, root.Total.Signed)));
    });

    // Holds after each single leaf: a small figure is one of a round that is small as a whole.
    private static void NobodyIsSingledOut(PublicCount count)
    {
        if (count.Total.Obliged < ReportingUnits.Least) return;
        Assert.That(count.Units.Values.Select(u => u.Obliged), Has.None.InRange(1, ReportingUnits.Least - 1));
    }
}

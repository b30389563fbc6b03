using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.Rounds;
using Pakta.Web.Tests.Features.People;
using Pakta.Web.Tests.Infrastructure;
using Pakta.Web.Tests.Roster.Units;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What an officer enters with a date ahead takes effect on that day, in the figures and in the log; what is entered late changes the past count.</summary>
[DatabaseSource]
public sealed class PlannedTests(TestDatabase database)
{
    private PeopleStory _story = null!;
    private TreeStory _tree = null!;
    private CivilServant _person = null!;

    [SetUp]
    public async Task Start()
    {
        _story = await PeopleStory.StartAsync(database);
        _tree = new TreeStory(_story.App);
        _person = _story.City.Staff("KEL-A1");
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_planned_move_of_a_person_takes_the_figures_along_on_its_day()
    {
        Assert.That(await _story.Story.SignAsync(_story.Slug, "staf1.kel-a1"), Is.Null);
        Assert.That(await PlanMoveAsync("KEL-B2", 2), Is.Null);
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 1), ("KEL-A1", 6, 1), ("KEL-B2", 6, 0));
        var before = await LeavesAsync();
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 1), ("KEL-A1", 5, 0), ("KEL-B2", 7, 1));
        Assert.That((await LeavesAsync()).Skip(before.Count), Is.EqualTo(["move KEL-A1 KEL-B2"]));
        await PastAsync(1, ("KEL-A1", 6, 1), ("KEL-B2", 6, 0));
        await PastAsync(2, ("KEL-A1", 5, 0), ("KEL-B2", 7, 1));
    }

    [Test]
    public async Task A_planned_retirement_leaves_the_denominator_on_its_day()
    {
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "kecualikan", new { dasar = ExemptionReason.Pension, sejak = PeopleStory.Day(2) }), Is.Null);
        Assert.That(await _story.DoAsync(PeopleStory.SecondHr, _person, "kecualikan/setujui", new { }), Is.Null);
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 0), ("KEL-A1", 6, 0));
        var before = await LeavesAsync();
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 71, 0), ("KEL-A1", 5, 0));
        Assert.That((await LeavesAsync()).Skip(before.Count), Is.EqualTo(["roster calendar KEL-A1-1"]));
        await PastAsync(1, ("KEL-A1", 6, 0));
        await PastAsync(2, ("KEL-A1", 5, 0));
    }

    [Test]
    public async Task A_planned_name_of_a_unit_holds_from_its_day()
    {
        Assert.That(await _tree.RenameAsync("KEL-A1", "Kelurahan Baru", _tree.Today.AddDays(1)), Is.Null);
        Assert.That((await _tree.UnitAsync("KEL-A1")).Name, Is.EqualTo("Kelurahan A1"));
        await _story.PassAsync(1);
        Assert.That((await _tree.UnitAsync("KEL-A1")).Name, Is.EqualTo("Kelurahan Baru"));
        Assert.That(await _story.App.DbAsync(db => db.UnitAliases.CountAsync()), Is.EqualTo(1), "lists that still use the old name find it");
        await ExpectAsync(("KOTA", 72, 0), ("KEL-A1", 6, 0));
    }

    [Test]
    public async Task A_planned_move_of_a_unit_takes_its_subtree_along_on_its_day()
    {
        Assert.That(await _tree.MoveAsync("KEC-A", "DIKBUD", _tree.Today.AddDays(1)), Is.Null);
        await ExpectAsync(("KEC-A", 24, 0), ("DIKBUD", 18, 0));
        var before = await LeavesAsync();
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 0), ("KEC-A", 24, 0), ("DIKBUD", 42, 0));
        Assert.That((await LeavesAsync()).Skip(before.Count), Is.EqualTo(["unit KEC-A moved DIKBUD"]));
        await PastAsync(0, ("DIKBUD", 18, 0));
        await PastAsync(1, ("DIKBUD", 42, 0));
    }

    [Test]
    public async Task A_planned_merger_of_units_takes_people_and_who_was_to_come_along()
    {
        Assert.That(await PlanMoveAsync("KEL-A2", 2), Is.Null);
        Assert.That(await _tree.EndAsync("KEL-A2", "KEL-A3", _tree.Today.AddDays(1)), Is.Null);
        Assert.That(await PlanMoveAsync("KEL-A2", 1, _story.City.Staff("KEL-B1")), Does.StartWith("Unit itu ditutup sejak 24 November 2026"));
        var before = await LeavesAsync();
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 0), ("KEC-A", 24, 0), ("KEL-A2", 0, 0), ("KEL-A3", 12, 0));
        Assert.That((await LeavesAsync()).Skip(before.Count), Has.Member("unit KEL-A2 merged "));
        await PastAsync(0, ("KEL-A2", 6, 0), ("KEL-A3", 6, 0));
        await PastAsync(1, ("KEL-A3", 12, 0));
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 0), ("KEL-A1", 5, 0), ("KEL-A3", 13, 0));
    }

    [Test]
    public async Task A_planned_split_founds_the_unit_and_takes_its_people_and_units_along_on_its_day()
    {
        var staff = new[] { 1, 2 }.Select(n => _story.City.Staff("KEC-A", n).Id.Value).ToArray();
        Assert.That(await _tree.SplitAsync("KEC-A", "KEC-C", ["KEL-A3"], staff, _tree.Today.AddDays(2)), Is.Null);
        await _story.PassAsync(1);
        await ExpectAsync(("KEC-A", 24, 0));
        var before = await LeavesAsync();
        await _story.PassAsync(1);
        await ExpectAsync(("KOTA", 72, 0), ("KEC-A", 16, 0), ("KEC-C", 8, 0), ("KEL-A3", 6, 0));
        Assert.That((await LeavesAsync()).Skip(before.Count), Is.SupersetOf(new[] { "unit KEC-C split KOTA", "unit KEL-A3 moved KEC-C" }));
        Assert.That(await _story.StateAsync(_story.City.Staff("KEC-A")), Is.EqualTo(MemberState.Waiting), "who could sign before the split can sign after it");
        await PastAsync(1, ("KEC-A", 24, 0));
        await PastAsync(2, ("KEC-A", 16, 0), ("KEC-C", 8, 0));
    }

    [Test]
    public async Task On_one_day_a_unit_is_founded_its_people_come_and_the_one_they_left_closes()
    {
        var day = _tree.Today.AddDays(2);
        Assert.That(await _tree.EndAsync("SD-2", null, day), Is.Null);
        Assert.That(await _tree.FoundAsync("SD-3", "DIKBUD", day), Is.Null);
        foreach (var number in Enumerable.Range(1, SmallCity.StaffPerUnit))
            Assert.That(await PlanMoveAsync(number == 1 ? "SD-3" : "SETDA", 2, _story.City.Staff("SD-2", number)), Is.Null);
        Assert.That(await PlanMoveAsync("SD-1", 1, _story.City.Head("SD-2")), Is.Null);
        Assert.That(await PlanMoveAsync("SD-3", 1, _story.City.Staff("SETDA")), Does.StartWith("Kode unit itu tidak ada"), "it does not stand yet");
        await _story.PassAsync(2);
        Assert.That(((await _tree.UnitAsync("SD-2")).ClosedFrom, (await _tree.UnitAsync("SD-3")).ClosedFrom), Is.EqualTo(((DateOnly?)day, (DateOnly?)null)));
        await ExpectAsync(("KOTA", 72, 0), ("SD-1", 7, 0), ("SD-2", 0, 0), ("SD-3", 1, 0), ("SETDA", 10, 0));
        await PastAsync(1, ("SD-1", 7, 0), ("SD-2", 5, 0));
    }

    [Test]
    public async Task A_site_that_stood_still_takes_up_each_day_in_its_turn()
    {
        Assert.That(await PlanMoveAsync("KEL-B2", 1), Is.Null);
        Assert.That(await _tree.EndAsync("KEL-B2", "KEL-B3", _tree.Today.AddDays(3)), Is.Null);
        await _story.PassAsync(5);
        Assert.That((await _story.RowAsync(_person)).UnitId, Is.EqualTo(_story.City.Units["KEL-B3"].Id));
        await ExpectAsync(("KOTA", 72, 0), ("KEL-A1", 5, 0), ("KEL-B2", 0, 0), ("KEL-B3", 13, 0));
        await PastAsync(2, ("KEL-A1", 5, 0), ("KEL-B2", 7, 0), ("KEL-B3", 6, 0));
        await PastAsync(3, ("KEL-B3", 13, 0));
    }

    [Test]
    public async Task Two_plans_of_one_day_take_effect_in_the_order_in_which_they_were_entered()
    {
        Assert.That(await PlanMoveAsync("KEL-B2", 1, position: "Analis"), Is.Null);
        Assert.That(await _tree.MoveAsync("KEL-A3", "KEC-B", _tree.Today.AddDays(1)), Is.Null);
        Assert.That(await _tree.MoveAsync("KEL-A3", "DIKBUD", _tree.Today.AddDays(1)), Is.Null);
        await _story.PassAsync(1);
        Assert.That((await _tree.UnitAsync("KEL-A3")).Path, Is.EqualTo("KOTA/DIKBUD/KEL-A3/"));
        var row = await _story.RowAsync(_person);
        Assert.That((row.UnitId, row.Position), Is.EqualTo((_story.City.Units["KEL-B2"].Id, "Analis")));
        await ExpectAsync(("KOTA", 72, 0), ("KEC-A", 17, 0), ("KEC-B", 25, 0), ("DIKBUD", 24, 0));
    }

    [Test]
    public async Task A_plan_that_has_become_impossible_is_told_and_not_lost()
    {
        var other = _story.City.Staff("KEL-A2");
        var number = _person.Nip![..12] + "21" + _person.Nip[14] + "077";
        object Number(int day) => new { nipBaru = number, nomorSejak = PeopleStory.Day(day), nomorPasti = true };
        Assert.That(await _story.DoAsync(PeopleStory.Hr, _person, "nomor", Number(1)), Is.Null);
        await _story.App.DbAsync(db => db.People.Where(p => p.Id == other.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Nip, number)));
        await _story.PassAsync(1);
        Assert.That((await _story.RowAsync(_person)).Nip, Is.EqualTo(_person.Nip));
        Assert.That(await _story.PageAsync(PeopleStory.Hr, _person), Does.Contain("Belum dapat berlaku"));
        using var office = await _story.App.SignInAsync(PeopleStory.Hr);
        Assert.That((await office.PageAsync("/pegawai?keadaan=rencana-tertahan")).QuerySelector("tbody")!.TextContent, Does.Contain(_person.FullName).And.Contain("rencana belum dapat berlaku"));
        await _story.App.DbAsync(db => db.People.Where(p => p.Id == other.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Nip, other.Nip)));
        await _story.PassAsync(1);
        Assert.That((await _story.RowAsync(_person)).Nip, Is.EqualTo(number), "as soon as it is free");
    }

    [Test]
    public async Task A_move_that_is_entered_late_counts_from_its_day_in_the_past_too()
    {
        await _story.PassAsync(4);
        var before = await LeavesAsync();
        Assert.That(await PlanMoveAsync("KEL-B2", 2), Is.Null);
        await ExpectAsync(("KEL-A1", 5, 0), ("KEL-B2", 7, 0));
        Assert.That((await LeavesAsync()).Skip(before.Count), Is.EqualTo(["roster moved KEL-A1-1 KEL-B2+1"]), "the log says when it was known");
        await PastAsync(1, ("KEL-A1", 6, 0), ("KEL-B2", 6, 0));
        await PastAsync(2, ("KEL-A1", 5, 0), ("KEL-B2", 7, 0));
    }

    private Task<string?> PlanMoveAsync(string unit, int day, CivilServant? who = null, string? position = null) =>
        _story.DoAsync(PeopleStory.Hr, who ?? _person, "pindah", new { unit, pindahSejak = PeopleStory.Day(day), jabatanBaru = position });

    private async Task ExpectAsync(params (string Code, int Obliged, int Signed)[] expected)
    {
        Assert.That(await _story.FindingsAsync(), Is.Empty, "ledger verify");
        var figures = await _story.App.DbAsync(db => db.UnitCoverages.AsNoTracking().Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new { u.Code, c.Total }).ToDictionaryAsync(x => x.Code, x => x.Total));
        Assert.That(expected.Select(e => (e.Code, figures.GetValueOrDefault(e.Code).Obliged, figures.GetValueOrDefault(e.Code).Signed)), Is.EqualTo(expected));
    }

    private Task<int> PastAsync(int day, params (string Code, int Obliged, int Signed)[] expected) => _story.App.UseAsync<IServiceProvider, int>(async services =>
    {
        var campaign = await services.GetRequiredService<PaktaDb>().Campaigns.SingleAsync(c => c.Slug == _story.Slug);
        var past = (await services.GetRequiredService<CoverageAsOf>().CountAsync(campaign, campaign.RootUnitId, PeopleStory.Today.AddDays(day), IndonesianZone.Wita, default))!;
        var units = past.Units.ToDictionary(u => u.Code, past.TotalOf);
        Assert.That(expected.Select(e => (e.Code, units[e.Code].Obliged, units[e.Code].Signed)), Is.EqualTo(expected), $"day {day}");
        return 0;
    });

    private async Task<List<string>> LeavesAsync()
    {
        Assert.That(await _story.FindingsAsync(), Is.Empty);
        var leaves = await _story.App.DbAsync(db => db.Leaves.AsNoTracking().OrderBy(l => l.Index).Select(l => l.Bytes).ToListAsync());
        return leaves.ConvertAll(bytes => Leaf.Parse(bytes) switch
        {
            RosterDeltaLeaf l => $"roster {l.Reason} {string.Join(' ', l.Change.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}{c.Value:+0;-0}"))}",
            MoveLeaf l => $"move {l.From} {l.To}",
            UnitLeaf l => $"unit {l.Unit} {l.Reason} {l.Above}",
            var other => other.GetType().Name,
        });
    }
}

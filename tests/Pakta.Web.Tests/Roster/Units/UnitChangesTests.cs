using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Roster.Units;
using Pakta.Web.Tests.Features.Campaigns;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Units;

[DatabaseSource]
public sealed class UnitChangesTests(TestDatabase database)
{
    private RoundStory _story = null!;
    private TreeStory _tree = null!;

    private DateOnly Today => _tree.Today;

    [SetUp]
    public async Task Start()
    {
        _story = await RoundStory.OnAsync(await PaktaApp.StartAsync(database));
        _tree = new TreeStory(_story.App);
    }

    [TearDown]
    public async Task Stop()
    {
        if (_story is not null) await _story.DisposeAsync();
    }

    [Test]
    public async Task A_moved_unit_takes_everything_below_along_and_keeps_where_it_was()
    {
        Assert.That(await _tree.MoveAsync("KEC-A", "DIKBUD", Today.AddDays(-3)), Is.Null);
        Assert.That((await _tree.UnitAsync("KEL-A2")).Path, Is.EqualTo("KOTA/DIKBUD/KEC-A/KEL-A2/"));
        var before = await _tree.TreeAsync(Today.AddDays(-4));
        Assert.That(before.Units.Values.Single(u => u.Code == "KEL-A2").Path, Is.EqualTo("KOTA/KEC-A/KEL-A2/"));
        var versions = await _story.App.DbAsync(db => db.UnitVersions.Select(v => new { v.Change, v.Basis }).ToListAsync());
        Assert.That(versions, Has.Count.EqualTo(2), "how it was, and the move; nothing for those who came along");
    }

    [Test]
    public async Task Cycles_are_refused_also_on_past_days()
    {
        Assert.That(await _tree.MoveAsync("KEC-A", "KEL-A1"), Is.EqualTo(new UnitBelowItself("Kecamatan A", "Kelurahan A1")));
        await _tree.MoveAsync("KEC-A", "KEC-B", Today.AddDays(-5));
        await _tree.MoveAsync("KEC-A", "KOTA");
        // Today KEC-B may hang below KEC-A, but five days ago it was the other way round.
        Assert.That(await _tree.MoveAsync("KEC-B", "KEC-A", Today.AddDays(-2)), Is.TypeOf<UnitBelowItself>());
        Assert.That(await _tree.MoveAsync("KEC-B", "KEC-A"), Is.Null);
    }

    [Test]
    public async Task History_is_written_forward()
    {
        await _tree.RenameAsync("SD-1", "SD Negeri 1 Baru", Today.AddDays(-1));
        Assert.That(await _tree.RenameAsync("SD-1", "SD Negeri 1 Lama", Today.AddDays(-2)), Is.EqualTo(new UnitChangedLater("SD Negeri 1 Baru", Today.AddDays(-1))));
        Assert.That(await _tree.RenameAsync("SD-1", "SD Negeri 1 Baru"), Is.TypeOf<UnitChangesNothing>());
    }

    [Test]
    public async Task A_merger_moves_people_and_units_and_ends_posts_and_the_code_is_never_used_again()
    {
        Assert.That(await _tree.EndAsync("KEC-A", "KEC-B"), Is.Null);
        var (kec, kel) = (await _tree.UnitAsync("KEC-A"), await _tree.UnitAsync("KEL-A1"));
        Assert.That((kec.ClosedFrom, kel.Path), Is.EqualTo((Today, "KOTA/KEC-B/KEL-A1/")));
        await _story.App.DbAsync(async db =>
        {
            var into = (await _tree.UnitAsync("KEC-B")).Id;
            Assert.That(await db.People.CountAsync(p => p.UnitId == into), Is.EqualTo(2 * (SmallCity.StaffPerUnit + 1)));
            Assert.That(await db.PersonChanges.CountAsync(c => c.FromUnitId == kec.Id && c.ToUnitId == into && c.AppliedAt != null), Is.EqualTo(SmallCity.StaffPerUnit + 1));
            Assert.That(await db.Appointments.AnyAsync(a => a.UnitId == kec.Id && a.EndedAt == null), Is.False);
            Assert.That(await db.UnitAliases.Where(a => a.UnitId == into).CountAsync(), Is.EqualTo(1), "lists that still name the old unit find the new one");
        });
        Assert.That(await _tree.FoundAsync("KEC-A", "KOTA"), Is.EqualTo(new UnitCodeIsTaken("KEC-A", "Kecamatan A")));
        Assert.That(await _tree.MoveAsync("KEL-B1", "KEC-A"), Is.EqualTo(new UnitIsClosed("Kecamatan A")));
    }

    [Test]
    public async Task A_unit_with_people_or_units_does_not_just_close()
    {
        Assert.That(await _tree.EndAsync("SD-1", null), Is.EqualTo(new UnitHasPeople("SD Negeri 1 Contoh", SmallCity.StaffPerUnit + 1)));
        Assert.That(await _tree.EndAsync("DIKBUD", null), Is.EqualTo(new UnitHasUnitsBelow("Dinas Pendidikan dan Kebudayaan", 2)));
        var (unit, other) = ((await _tree.UnitAsync("SD-1")).Id, (await _tree.UnitAsync("KEL-A1")).Id);
        var survivor = await _story.App.DbAsync(db => db.People.Where(p => p.UnitId == other).Select(p => p.Id).FirstAsync());
        await _story.App.DbAsync(db => db.People.Where(p => p.UnitId == unit).ExecuteUpdateAsync(set => set.SetProperty(p => p.MergedInto, survivor)));
        Assert.That(await _tree.EndAsync("SD-1", null), Is.Null, "records that were merged away are nobody");
        Assert.That(await _tree.FoundAsync("SD-3", "DIKBUD"), Is.Null);
        Assert.That(await _tree.EndAsync("SD-3", null), Is.Null);
        Assert.That((await _tree.UnitAsync("SD-3")).ClosedFrom, Is.EqualTo(Today));
    }

    [Test]
    public async Task The_root_of_a_round_that_is_not_over_does_not_close()
    {
        await _story.OpenRoundAsync(root: "KEC-B");
        Assert.That(await _tree.EndAsync("KEC-B", "KEC-A"), Is.TypeOf<UnitIsRootOfRound>());
        Assert.That(await _tree.MoveAsync("KEC-B", "DIKBUD"), Is.Null, "inside the agency the round stays what it is");
        Assert.That(await _tree.FoundAsync("LAIN", null, kind: UnitKind.Pemda), Is.Null);
        Assert.That(await _tree.MoveAsync("KEC-B", "LAIN"), Is.TypeOf<UnitIsRootOfRound>());
    }

    [Test]
    public async Task A_plan_waits_for_its_day_and_is_applied_once()
    {
        Assert.That(await _tree.FoundAsync("KEC-C", "KOTA", Today.AddDays(2)), Is.Null);
        Assert.That(await _tree.MoveAsync("KEL-A1", "KEC-C", Today.AddDays(2)), Is.Null);
        Assert.That(await _tree.EndAsync("SD-2", "SD-1", Today.AddDays(3)), Is.Null);
        Assert.That(((await _tree.UnitAsync("KEC-C")).ClosedFrom, (await _tree.UnitAsync("KEL-A1")).Path), Is.EqualTo((UnitVersion.Beginning, "KOTA/KEC-A/KEL-A1/")));
        Assert.That(await _tree.ApplyDueAsync(), Is.Zero);
        _story.App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.That(await _tree.ApplyDueAsync(), Is.EqualTo(2));
        Assert.That(((await _tree.UnitAsync("KEC-C")).ClosedFrom, (await _tree.UnitAsync("KEL-A1")).Path), Is.EqualTo(((DateOnly?)null, "KOTA/KEC-C/KEL-A1/")));
        _story.App.Clock.Advance(TimeSpan.FromDays(5));
        Assert.That((await _tree.ApplyDueAsync(), await _tree.ApplyDueAsync()), Is.EqualTo((1, 0)), "caught up after days of standstill, and once");
        Assert.That((await _tree.UnitAsync("SD-2")).ClosedFrom, Is.EqualTo(Today.AddDays(-4)));
    }

    [Test]
    public async Task A_plan_that_has_become_impossible_is_not_applied()
    {
        await _tree.MoveAsync("KEL-A1", "KEC-B", Today.AddDays(1));
        await _tree.MoveAsync("KEC-B", "KEL-A1");
        _story.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await _tree.ApplyDueAsync(), Is.Zero);
        Assert.That((await _tree.UnitAsync("KEL-A1")).Path, Is.EqualTo("KOTA/KEC-A/KEL-A1/"));
    }

    [Test]
    public async Task Nothing_that_plans_refer_to_is_closed_under_them()
    {
        await _tree.MoveAsync("KEL-A1", "KEC-B", Today.AddDays(1));
        Assert.That(await _tree.EndAsync("KEC-B", "KEC-A"), Is.EqualTo(new UnitHasPlans("Kecamatan B")));
    }

    [Test]
    public async Task Moving_a_subtree_costs_the_same_whatever_its_size()
    {
        // A city without rounds: the figures of rounds have their own tests.
        var (small, large) = (await StatementsAsync("SD-1", 0), await StatementsAsync("KEC-A", 60));
        Assert.That(large, Is.EqualTo(small));
    }

    private async Task<int> StatementsAsync(string code, int more)
    {
        for (var n = 0; n < more; n++) await _tree.FoundAsync($"{code}.{n}", code);
        var counted = 0;
        var refused = await _tree.RunAsync<MoveUnit>(null, async (move, units, stamp) =>
        {
            using var listener = new StatementCount();
            var result = await move.RunAsync(units[code], units["SETDA"], stamp, default);
            counted = listener.Count;
            return result;
        });
        Assert.That(refused, Is.Null);
        return counted;
    }
}

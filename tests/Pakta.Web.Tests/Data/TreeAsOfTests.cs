using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Data;

[DatabaseSource]
public sealed class TreeAsOfTests(TestDatabase database)
{
    private static readonly DateOnly Tuesday = new(2026, 11, 17), Friday = new(2026, 11, 20), Monday = new(2026, 11, 23);
    private PaktaApp _app = null!;
    private SmallCity _city = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _app = await PaktaApp.StartAsync(database);
        _city = await SmallCity.BuildAsync(_app);
        var (kel, kec) = (_city.Units["KEL-A1"], _city.Units["KEC-A"]);
        await AddAsync(
            Version(kel, UnitChange.Founded, UnitVersion.Beginning, "Kelurahan Lama", "KEC-B"), Version(kel, UnitChange.Moved, Tuesday, "Kelurahan Lama", "KEC-A"),
            Version(kel, UnitChange.Described, Friday, kel.Name, "KEC-A"), Version(kec, UnitChange.Founded, Tuesday, kec.Name, "KOTA"));
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public async Task A_past_day_has_its_own_names_and_places()
    {
        var (before, between, after) = (await OnAsync(Tuesday.AddDays(-1)), await OnAsync(Friday.AddDays(-1)), await OnAsync(Friday));
        Assert.That((before.Name, before.Path), Is.EqualTo(("Kelurahan Lama", "KOTA/KEC-B/KEL-A1/")));
        Assert.That((between.Name, between.Path), Is.EqualTo(("Kelurahan Lama", "KOTA/KEC-A/KEL-A1/")));
        Assert.That((after.Name, after.Path), Is.EqualTo(("Kelurahan A1", "KOTA/KEC-A/KEL-A1/")));
    }

    [Test]
    public async Task A_unit_does_not_stand_before_it_was_founded_but_has_its_place()
    {
        var tree = await _app.DbAsync(db => TreeAsOf.LoadAsync(db, Tuesday.AddDays(-1), default));
        var unit = tree.Units[_city.Units["KEC-A"].Id];
        Assert.That((unit.Stands, unit.Path), Is.EqualTo((false, "KOTA/KEC-A/")));
        Assert.That(tree.Below(unit.Id).Select(u => u.Code), Is.EquivalentTo(["KEC-A", "KEL-A2", "KEL-A3"]));
    }

    [Test]
    public async Task Today_is_the_tree_as_it_is()
    {
        var tree = await _app.DbAsync(db => TreeAsOf.LoadAsync(db, Monday, default));
        Assert.That(tree.Units.Values.Select(u => (u.Code, u.Name, u.Path, u.Stands)),
            Is.EquivalentTo(_city.Units.Values.Select(u => (u.Code, u.Name, u.Path, true))));
    }

    private async Task<UnitAsOf> OnAsync(DateOnly day) =>
        (await _app.DbAsync(db => TreeAsOf.LoadAsync(db, day, default))).Units[_city.Units["KEL-A1"].Id];

    private UnitVersion Version(Unit unit, UnitChange change, DateOnly from, string name, string parent)
    {
        var now = _app.Clock.GetUtcNow();
        var then = Unit.Create(unit.Id, unit.Code, name, unit.Kind, _city.Units[parent], unit.Region);
        var version = UnitVersion.Create(Guid.CreateVersion7(now), unit.Id, change, from, then.Description, then.ParentId, null, null, now, null);
        version.Apply(then, now);
        return version;
    }

    private Task AddAsync(params UnitVersion[] versions) => _app.DbAsync(async db =>
    {
        await using var tx = await db.Database.BeginTransactionAsync();
        db.AddRange(versions);
        await db.SaveChangesAsync();
        await tx.CommitAsync();
    });
}

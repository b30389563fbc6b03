using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Tests.Infrastructure;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>
/// Whatever is founded, renamed, moved, merged and closed, today, late or ahead: paths, parents and versions agree, and the tree of
/// every past day can be laid again as a simple notebook has it.
/// </summary>
[DatabaseSource]
public sealed class RandomTreeTests(TestDatabase database)
{
    private PaktaApp _app = null!;
    private TreeStory _tree = null!;
    private int _life;

    [OneTimeSetUp]
    public async Task Start() => _tree = new TreeStory(_app = await PaktaApp.StartAsync(database));

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_app is not null) await _app.DisposeAsync();
    }

    [Test]
    public void Every_past_day_can_be_laid_again()
    {
        var lives = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Check.One(FullRun.Tries(8, 100), Prop.ForAll(lives, seed => LiveAsync(new Random(seed)).GetAwaiter().GetResult()));
    }

    private async Task<bool> LiveAsync(Random random)
    {
        var prefix = $"T{++_life}";
        var codes = await BeginAsync(prefix, random);
        var notebook = new Notebook(_tree.Today, codes);
        for (var step = 0; step < 40; step++)
        {
            if (random.Next(3) == 0)
            {
                _app.Clock.Advance(TimeSpan.FromDays(random.Next(1, 4)));
                notebook.Turn(_tree.Today);
                await TakeUpAsync(prefix, notebook);
            }
            await StepAsync(random, prefix, notebook, step);
        }
        foreach (var day in notebook.Days) Assert.That(await LinesAsync(prefix, day), Is.EquivalentTo(notebook.On(day)), $"{prefix} on {day:o}, today {_tree.Today:o}");
        await AgreeAsync(prefix);
        return true;
    }

    // Units that were there before anybody wrote versions, two people each.
    private async Task<List<(string Code, string? Parent, string Name)>> BeginAsync(string prefix, Random random)
    {
        var invented = new Invented(random.Next());
        var units = new List<Unit> { Unit.Create(NewId(), prefix, $"Kota {prefix}", UnitKind.Pemda, null, "74.71") };
        for (var i = 1; i <= 6; i++) units.Add(Unit.Create(NewId(), $"{prefix}.{i}", $"Unit {i}", UnitKind.Bagian, units[random.Next(units.Count)], "74.71"));
        await _app.DbAsync(async db =>
        {
            await using var tx = await db.Database.BeginTransactionAsync();
            db.AddRange(units);
            db.AddRange(units.SelectMany(u => new[] { u, u }).Select(u => CivilServant.Create(new PersonId(NewId().Value), invented.Nip(),
                new PersonData(invented.Name(), null, null, EmploymentStatus.Pns, null, null, "Staf", null, null), u.Id)));
            await db.SaveChangesAsync();
            await tx.CommitAsync();
        });
        return units.ConvertAll(u => (u.Code, u.ParentId is { } p ? units.Find(x => x.Id == p)!.Code : null, u.Name));
    }

    private async Task StepAsync(Random random, string prefix, Notebook notebook, int step)
    {
        var known = notebook.Codes;
        var (unit, other, code) = (known[random.Next(known.Count)], known[random.Next(known.Count)], $"{prefix}.N{step}");
        var from = _tree.Today.AddDays(random.Next(6) switch { 0 => random.Next(1, 5), 1 => -random.Next(1, 8), _ => 0 });
        var (refused, write) = random.Next(5) switch
        {
            0 => (await _tree.FoundAsync(code, unit, from), () => notebook.Found(code, unit, $"Unit {code}", from)),
            1 => (await _tree.RenameAsync(unit, $"Nama {step}", from), () => notebook.Change(unit, from, l => l with { Name = $"Nama {step}" })),
            2 => (await _tree.EndAsync(unit, null, from), () => notebook.Change(unit, from, l => l with { Stands = false })),
            3 when random.Next(2) == 0 => (await _tree.EndAsync(unit, other, from), () => notebook.Merge(unit, other, from)),
            _ => (await _tree.MoveAsync(unit, other, from), (Action)(() => notebook.Change(unit, from, l => l with { Parent = other }))),
        };
        if (refused is not null) return;
        if (from <= _tree.Today) write();
        if (await _app.DbAsync(db => db.Units.AnyAsync(u => u.Code == code))) notebook.Codes.Add(code);
    }

    // Whether a plan was possible on its day is the site's to say; what it then comes to, the notebook's.
    private async Task TakeUpAsync(string prefix, Notebook notebook)
    {
        _app.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = _app.Clock.GetUtcNow();
        await _tree.ApplyDueAsync();
        var (units, taken) = await _app.DbAsync(async db => (await db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => u.Code),
            await db.UnitVersions.AsNoTracking().Where(v => v.AppliedAt >= before && v.RecordedAt < before).ToListAsync()));
        string Code(UnitId? id) => units[id!.Value];
        foreach (var plan in taken.Where(v => Code(v.UnitId).Split('.')[0] == prefix).OrderBy(v => v.From).ThenBy(v => v.Ends ? 2 : v.Change == UnitChange.Founded ? 0 : 1).ThenBy(v => v.RecordedAt))
        {
            var unit = Code(plan.UnitId);
            switch (plan.Change)
            {
                case UnitChange.Founded: notebook.Found(unit, Code(plan.ParentId), plan.Name, plan.From); break;
                case UnitChange.Described: notebook.Change(unit, plan.From, l => l with { Name = plan.Name }); break;
                case UnitChange.Moved: notebook.Change(unit, plan.From, l => l with { Parent = Code(plan.ParentId) }); break;
                case UnitChange.Merged: notebook.Merge(unit, Code(plan.OtherUnitId), plan.From); break;
                case UnitChange.Closed: notebook.Change(unit, plan.From, l => l with { Stands = false }); break;
            }
        }
    }

    private async Task<List<string>> LinesAsync(string prefix, DateOnly day) =>
        (await _tree.TreeAsync(day)).Units.Values.Where(u => u.Stands && UnitPath.Codes(u.Path)[0] == prefix)
            .Select(u => $"{u.Code} {u.Name} {UnitPath.Codes(u.Path).SkipLast(1).LastOrDefault()}").ToList();

    // Row, path, versions and people of every unit tell the same.
    private Task AgreeAsync(string prefix) => _app.DbAsync(async db =>
    {
        var units = (await db.Units.AsNoTracking().ToListAsync()).Where(u => UnitPath.Codes(u.Path)[0] == prefix).ToDictionary(u => u.Id);
        var versions = (await db.UnitVersions.AsNoTracking().Where(v => v.AppliedAt != null).ToListAsync()).ToLookup(v => v.UnitId);
        var people = (await db.People.AsNoTracking().ToListAsync()).Where(p => units.ContainsKey(p.UnitId)).ToList();
        foreach (var unit in units.Values)
        {
            Assert.That(unit.Path, Is.EqualTo(UnitPath.Of(unit.ParentId is { } p ? units[p].Path : null, unit.Code)));
            if (versions[unit.Id].OrderBy(v => v.From).ThenBy(v => v.AppliedAt).LastOrDefault() is not { } last) continue;
            Assert.That((last.Description, last.ParentId, last.Ends ? last.From : (DateOnly?)null), Is.EqualTo((unit.Description, unit.ParentId, unit.ClosedFrom)));
            if (unit.ClosedFrom is not null) Assert.That(people.Where(x => x.UnitId == unit.Id), Is.Empty, unit.Code);
        }
    });

    private UnitId NewId() => new(Guid.CreateVersion7(_app.Clock.GetUtcNow()));
}

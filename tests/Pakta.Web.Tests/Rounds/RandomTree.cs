using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Tests.Roster.Units;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What may happen to the units of a round at random, within it and across its border, by the commands that officers use; what they refuse does not happen.</summary>
/// <param name="day">From when the next change holds.</param>
internal sealed class RandomTree(PaktaApp app, RandomCity city, Random random, Func<DateOnly> day)
{
    private readonly TreeStory _tree = new(app);

    public async Task MoveAsync() => await _tree.MoveAsync(await BelowAsync(), (await AnyAsync()).Code, day());

    public async Task MergeAsync() => await _tree.EndAsync(await BelowAsync(), (await AnyAsync()).Code, day());

    public async Task SplitAsync()
    {
        var (code, made) = (await BelowAsync(), $"{city.Units[0].Code}.P{random.Next(1_000_000)}");
        if (!code.Contains('.', StringComparison.Ordinal)) return;
        var (people, children) = await app.DbAsync(async db =>
        {
            var unit = await db.Units.SingleAsync(u => u.Code == code);
            return (await db.People.Where(p => p.UnitId == unit.Id).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(),
                await db.Units.Where(u => u.ParentId == unit.Id && u.ClosedFrom == null).OrderBy(u => u.Code).Select(u => u.Code).ToListAsync());
        });
        // Every second one of both.
        if (await _tree.SplitAsync(code, made, [.. children.Where((_, n) => n % 2 == 0)], [.. people.Where((_, n) => n % 2 == 0).Select(p => p.Value)], day()) is null)
            city.Units.Add(await _tree.UnitAsync(made));
    }

    public async Task CloseAsync()
    {
        var ids = city.Units.ConvertAll(u => u.Id);
        var empty = await app.DbAsync(db => db.Units.Where(u => ids.Contains(u.Id) && u.ParentId != null && u.ClosedFrom == null && !db.People.Any(p => p.UnitId == u.Id)
            && !db.Units.Any(c => c.ParentId == u.Id && c.ClosedFrom == null)).OrderBy(u => u.Path).Select(u => u.Code).ToListAsync());
        if (empty.Count > 0) await _tree.EndAsync(empty[random.Next(empty.Count)], null, day());
    }

    /// <summary>A unit that stands, of the round or of the agency beside it.</summary>
    public async Task<Unit> AnyAsync(PaktaDb db) => Any(await StandingAsync(db));

    private Task<Unit> AnyAsync() => app.DbAsync(AnyAsync);

    // The agencies themselves stay where they are; where nothing else is left, the command refuses.
    private async Task<string> BelowAsync()
    {
        var units = await app.DbAsync(StandingAsync);
        return Any(units.Exists(u => u.ParentId is not null) ? units.FindAll(u => u.ParentId is not null) : units).Code;
    }

    private Task<List<Unit>> StandingAsync(PaktaDb db)
    {
        var ids = city.Units.ConvertAll(u => u.Id);
        return db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) && u.ClosedFrom == null).OrderBy(u => u.Path).ToListAsync();
    }

    private Unit Any(List<Unit> units) => units[random.Next(units.Count)];
}

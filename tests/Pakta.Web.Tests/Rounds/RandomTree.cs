using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Tests.Rounds;

/// <summary>What may happen to the units of a round at random, within it and across its border, each with its line of history.</summary>
internal sealed class RandomTree(PaktaApp app, RandomCity city, Random random)
{
    private DateTimeOffset Now => app.Clock.GetUtcNow();
    private DateOnly Today => IndonesianZone.Wita.Date(Now);

    public Task MoveAsync() => city.WriteAsync(async (PaktaDb db, IServiceProvider services) =>
    {
        if (await AnyAsync(db) is not { ParentId: not null } unit || await TargetAsync(db, unit) is not { } parent) return;
        await HangAsync(db, services.GetRequiredService<UnitRoll>(), unit.Id, parent.Id);
    });

    public Task MergeAsync() => city.WriteAsync(async (PaktaDb db, IServiceProvider services) =>
    {
        var roll = services.GetRequiredService<UnitRoll>();
        if (await AnyAsync(db) is not { ParentId: not null } from || await TargetAsync(db, from) is not { } into) return;
        foreach (var child in await db.Units.Where(u => u.ParentId == from.Id && u.ClosedFrom == null).OrderBy(u => u.Path).Select(u => u.Id).ToListAsync())
            await HangAsync(db, roll, child, into.Id);
        await MovePeopleAsync(db, from.Id, into.Id, 1);
        await CloseAsync(db, from.Id, UnitChange.Merged);
        await roll.MergedAsync(from.Id, into.Id, CancellationToken.None);
    });

    public Task SplitAsync() => city.WriteAsync(async (PaktaDb db, IServiceProvider services) =>
    {
        if (await AnyAsync(db) is not { ParentId: { } above } from) return;
        var parent = await db.Units.SingleAsync(u => u.Id == above);
        var unit = Unit.Create(new UnitId(city.NewId()), $"{from.Code}.P{random.Next(1_000_000)}", "Pecahan", UnitKind.Bagian, parent, "74.71.01");
        db.Add(unit);
        Write(db, unit, UnitChange.Split);
        await db.SaveChangesAsync();
        city.Units.Add(unit);
        await MovePeopleAsync(db, from.Id, unit.Id, 2);
        await services.GetRequiredService<UnitRoll>().SplitAsync(from.Id, unit.Id, CancellationToken.None);
    });

    public Task CloseAsync() => city.WriteAsync(async (PaktaDb db, IServiceProvider services) =>
    {
        var ids = city.Units.ConvertAll(u => u.Id);
        var empty = await db.Units.Where(u => ids.Contains(u.Id) && u.ParentId != null && u.ClosedFrom == null && !db.People.Any(p => p.UnitId == u.Id)
            && !db.Units.Any(c => c.ParentId == u.Id && c.ClosedFrom == null)).OrderBy(u => u.Path).Select(u => u.Id).ToListAsync();
        if (empty.Count == 0) return;
        var unit = empty[random.Next(empty.Count)];
        await CloseAsync(db, unit, UnitChange.Closed);
        await services.GetRequiredService<UnitRoll>().ClosedAsync(unit, CancellationToken.None);
    });

    /// <summary>A unit that stands, of the round or of the agency beside it.</summary>
    public async Task<Unit> AnyAsync(PaktaDb db)
    {
        var ids = city.Units.ConvertAll(u => u.Id);
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id) && u.ClosedFrom == null).OrderBy(u => u.Path).ToListAsync();
        return units[random.Next(units.Count)];
    }

    private async Task<Unit?> TargetAsync(PaktaDb db, Unit unit)
    {
        var target = await AnyAsync(db);
        return UnitPath.IsWithin(target.Path, unit.Path) || target.Id == unit.ParentId ? null : target;
    }

    private async Task HangAsync(PaktaDb db, UnitRoll roll, UnitId id, UnitId parent)
    {
        await BeginAsync(db, id);
        var old = await GreatCity.RehangAsync(db, id, parent);
        Write(db, await db.Units.SingleAsync(u => u.Id == id), UnitChange.Moved);
        await db.SaveChangesAsync();
        await roll.MovedAsync(id, old, CancellationToken.None);
    }

    private async Task CloseAsync(PaktaDb db, UnitId id, UnitChange change)
    {
        await BeginAsync(db, id);
        var unit = await db.Units.SingleAsync(u => u.Id == id);
        unit.Close(Today);
        Write(db, unit, change);
        foreach (var post in await db.Appointments.Where(a => a.UnitId == id && a.EndedAt == null).ToListAsync()) post.End(Now, null);
        await db.SaveChangesAsync();
    }

    // Every n-th of them.
    private async Task MovePeopleAsync(PaktaDb db, UnitId from, UnitId to, int every)
    {
        foreach (var (n, person) in (await db.People.Where(p => p.UnitId == from).OrderBy(p => p.Id).ToListAsync()).Index())
        {
            if (n % every > 0) continue;
            person.MoveTo(to);
            var change = PersonChange.Move(city.NewId(), person.Id, Today, from, to, Now, null);
            change.Apply(Now);
            db.Add(change);
        }
        await db.SaveChangesAsync();
    }

    private async Task BeginAsync(PaktaDb db, UnitId id)
    {
        if (await db.UnitVersions.AnyAsync(v => v.UnitId == id)) return;
        var unit = await db.Units.SingleAsync(u => u.Id == id);
        var version = UnitVersion.Create(city.NewId(), id, UnitChange.Founded, UnitVersion.Beginning, unit.Description, unit.ParentId, null, null, Now, null);
        version.Apply(unit, Now);
        db.Add(version);
        await db.SaveChangesAsync();
    }

    private void Write(PaktaDb db, Unit unit, UnitChange change)
    {
        var version = UnitVersion.Create(city.NewId(), unit.Id, change, Today, unit.Description, unit.ParentId, null, "uji", Now, null);
        version.Apply(unit, Now);
        db.Add(version);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>Changes of the tree as a command makes them: one transaction, gone with a refusal.</summary>
internal sealed class TreeStory(PaktaApp app)
{
    public DateOnly Today => IndonesianZone.Wita.Date(app.Clock.GetUtcNow());

    public Task<UnitRefusal?> FoundAsync(string code, string? parent, DateOnly? from = null, UnitKind kind = UnitKind.Bagian, string? region = "74.71") =>
        RunAsync<FoundUnit>(from, async (found, units, stamp) =>
        {
            var above = parent is null ? null : units[parent];
            return await found.RunAsync(Unit.Create(new UnitId(Guid.CreateVersion7(stamp.Now)), code, $"Unit {code}", kind, above, region), above, null, stamp, default);
        });

    public Task<UnitRefusal?> RenameAsync(string code, string name, DateOnly? from = null) =>
        RunAsync<DescribeUnit>(from, (describe, units, stamp) => describe.RunAsync(units[code], units[code].Description with { Name = name }, stamp, default));

    public Task<UnitRefusal?> MoveAsync(string code, string parent, DateOnly? from = null) =>
        RunAsync<MoveUnit>(from, (move, units, stamp) => move.RunAsync(units[code], units[parent], stamp, default));

    /// <summary>The unit gives some of its people and of the units below it to a new one beside it.</summary>
    public Task<UnitRefusal?> SplitAsync(string code, string made, IReadOnlyCollection<string> children, IReadOnlyCollection<Guid> persons, DateOnly? from = null) =>
        RunAsync<SplitUnit>(from, async (split, units, stamp) =>
        {
            var (unit, parent) = (units[code], units.Values.Single(u => u.Id == units[code].ParentId));
            return await split.RunAsync(unit, Unit.Create(new UnitId(Guid.CreateVersion7(stamp.Now)), made, $"Unit {made}", unit.Kind, parent, unit.Region), parent, children, persons, stamp, default);
        });

    public Task<UnitRefusal?> EndAsync(string code, string? into, DateOnly? from = null) =>
        RunAsync<EndUnit>(from, (end, units, stamp) => end.RunAsync(units[code], into is null ? null : units[into], stamp, default));

    public Task<int> ApplyDueAsync() => app.UseAsync<PlannedUnitChanges, int>(p => p.ApplyDueAsync(DateOnly.MaxValue, default));

    public Task<TreeAsOf> TreeAsync(DateOnly day) => app.DbAsync(db => TreeAsOf.LoadAsync(db, day, default));

    public Task<Unit> UnitAsync(string code) => app.DbAsync(db => db.Units.AsNoTracking().SingleAsync(u => u.Code == code));

    public async Task<UnitRefusal?> RunAsync<T>(DateOnly? from, Func<T, IReadOnlyDictionary<string, Unit>, UnitStamp, Task<UnitRefusal?>> act) where T : notnull
    {
        // Each command at an instant of its own, as in life.
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PaktaDb>();
        await using var tx = await db.Database.BeginTransactionAsync();
        await db.HoldOrganizationAsync(default);
        var units = await db.Units.ToDictionaryAsync(u => u.Code);
        var stamp = new UnitStamp(from ?? Today, Today, "SK 1/2026", app.Clock.GetUtcNow(), null);
        var refused = await act(scope.ServiceProvider.GetRequiredService<T>(), units, stamp);
        if (refused is null) await tx.CommitAsync();
        return refused;
    }
}

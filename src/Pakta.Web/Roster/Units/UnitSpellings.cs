using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>Other spellings of units' names in lists: within an agency one spelling means one unit.</summary>
public sealed class UnitSpellings(PaktaDb db)
{
    /// <summary>A spelling from the unit's page. Null: done.</summary>
    public async Task<UnitRefusal?> AddAsync(Unit unit, string? text, DateTimeOffset now, Guid? by, CancellationToken cancel)
    {
        var spelling = UnitWords.Plain(text ?? "");
        if (spelling.Length == 0) return new AliasIsMissing();
        if (spelling.Length > UnitDescription.LongestName) return new UnitTextIsTooLong(UnitDescription.LongestName);
        if (await OwnerAsync(unit, spelling, cancel) is { } owner) return new AliasIsTaken(owner);
        db.UnitAliases.Add(UnitAlias.Create(Guid.CreateVersion7(now), await AgencyAsync(unit, cancel), spelling, unit.Id, now, by));
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public Task<int> RemoveAsync(Unit unit, string? spelling, CancellationToken cancel) =>
        db.UnitAliases.Where(a => a.UnitId == unit.Id && a.Spelling == spelling).ExecuteDeleteAsync(cancel);

    /// <summary>The old name still means this unit, unless it means another already.</summary>
    internal async Task KeepAsync(Unit unit, string oldName, UnitStamp stamp, CancellationToken cancel)
    {
        if (UnitWords.Plain(oldName) != UnitWords.Plain(unit.Name)) await AddAsync(unit, oldName, stamp.Now, stamp.By, cancel);
    }

    /// <summary>Lists that still name the old unit mean the one it was merged into.</summary>
    internal async Task PassOnAsync(Unit from, Unit into, UnitStamp stamp, CancellationToken cancel)
    {
        await db.UnitAliases.Where(a => a.UnitId == from.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.UnitId, into.Id), cancel);
        await KeepAsync(into, from.Name, stamp, cancel);
    }

    internal Task<int> DropAsync(Unit unit, CancellationToken cancel) => db.UnitAliases.Where(a => a.UnitId == unit.Id).ExecuteDeleteAsync(cancel);

    private async Task<string?> OwnerAsync(Unit unit, string spelling, CancellationToken cancel)
    {
        var agency = await AgencyAsync(unit, cancel);
        return await db.UnitAliases.Where(a => a.AgencyId == agency && a.Spelling == spelling).Join(db.Units, a => a.UnitId, u => u.Id, (_, u) => u.Name)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>The nearest agency from the unit up, else the root of its tree.</summary>
    private async Task<UnitId> AgencyAsync(Unit unit, CancellationToken cancel)
    {
        var paths = UnitPath.SelfAndAncestors(unit.Path).ToList();
        var above = await db.Units.AsNoTracking().Where(u => paths.Contains(u.Path)).OrderByDescending(u => u.Path.Length).Select(u => new { u.Id, u.Kind }).ToListAsync(cancel);
        return (above.Find(u => u.Kind is UnitKind.Pemda or UnitKind.Kementerian) ?? above[^1]).Id;
    }
}

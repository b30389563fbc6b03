using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>One unit of one's own scope, standing or closed; null outside it.</summary>
public sealed class ShowUnit(PaktaDb db, UnitHeads heads, PlannedUnitChanges planned, RefusalText refusals, TimeProvider clock)
{
    private const int MostBelow = 500;

    public async Task<UnitPage?> RunAsync(Authority authority, string code, CancellationToken cancel)
    {
        var scope = db.Units.AsNoTracking().Within(authority, ListUnits.Readers);
        if (await scope.FirstOrDefaultAsync(u => u.Code == code, cancel) is not { } unit) return null;
        var below = await db.Units.AsNoTracking().Where(u => u.ParentId == unit.Id).OrderBy(u => u.Path).Take(MostBelow).ToListAsync(cancel);
        var above = UnitPath.Codes(unit.Path)[..^1];
        var names = await scope.Where(u => above.Contains(u.Code)).OrderBy(u => u.Path).Select(u => new Crumb(u.Name, "/unit/" + u.Code)).ToListAsync(cancel);
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var nodes = await heads.NodesAsync([unit, .. below], cancel);
        var stands = unit.ClosedFrom is null;
        var (history, plans) = await VersionsAsync(unit, cancel);
        var labels = unit.Kind is UnitKind.Pemda or UnitKind.Kementerian && stands && authority.IsHrOver(unit.Path)
            ? await db.KindLabels.AsNoTracking().Where(l => l.AgencyId == unit.Id).OrderBy(l => l.Kind).ToListAsync(cancel) : null;
        return new UnitPage(nodes[0], [new Crumb("Unit", "/unit"), .. names, new Crumb(unit.Name)], unit.Region, RegionWords.Whole(unit.Region), nodes[1..],
            await db.UnitAliases.Where(a => a.UnitId == unit.Id).OrderBy(a => a.Spelling).Select(a => a.Spelling).ToListAsync(cancel), labels, history, plans,
            stands && authority.MayAppointHeadOf(unit.Path), authority.IsHrOver(unit.Path), today);
    }

    private async Task<(List<VersionLine> History, List<VersionLine> Plans)> VersionsAsync(Unit unit, CancellationToken cancel)
    {
        var versions = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == unit.Id || (v.OtherUnitId == unit.Id && v.Change == UnitChange.Merged)).ToListAsync(cancel);
        var ids = versions.SelectMany(v => new[] { v.UnitId, v.ParentId, v.OtherUnitId }).OfType<UnitId>().Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var lines = new List<(bool IsPlan, VersionLine Line)>();
        foreach (var version in versions.OrderByDescending(v => v.From).ThenByDescending(v => v.RecordedAt))
        {
            var isPlan = version.AppliedAt is null;
            var own = version.UnitId == unit.Id;
            var stuck = isPlan && own && await planned.RefuseAsync(version, cancel) is { } refused ? refusals.Of(refused) : null;
            lines.Add((isPlan, VersionLine.Of(version, own, id => id is { } known ? units.GetValueOrDefault(known) : null, stuck)));
        }
        db.ChangeTracker.Clear();
        return ([.. lines.Where(l => !l.IsPlan).Select(l => l.Line)], [.. lines.Where(l => l.IsPlan).Select(l => l.Line).Reverse()]);
    }
}

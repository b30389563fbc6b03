using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// The folded figures of a subtree go with it: less for the units it hung below, more for those it hangs below now. Deltas that
/// wait for the fold find the new way up by themselves. The caller holds the fold off.
/// </summary>
public sealed class TreeShift(PaktaDb db)
{
    internal async Task RunAsync(Campaign campaign, Unit root, Unit moved, string oldPath, CancellationToken cancel)
    {
        var figures = db.UnitCoverages.Where(c => c.CampaignId == campaign.Id);
        var total = await figures.Where(c => c.UnitId == moved.Id).Select(c => c.Total).SingleOrDefaultAsync(cancel);
        if (total.IsZero) return;
        var (before, after) = (Above(oldPath, root), Above(moved.Path, root));
        var touched = before.Except(after).Union(after.Except(before)).ToList();
        var units = await db.Units.AsNoTracking().Where(u => touched.Contains(u.Path)).ToListAsync(cancel);
        var ids = units.ConvertAll(u => u.Id);
        var rows = await figures.Where(c => ids.Contains(c.UnitId)).ToDictionaryAsync(c => c.UnitId, cancel);
        foreach (var unit in units)
        {
            if (!rows.TryGetValue(unit.Id, out var row)) db.UnitCoverages.Add(row = UnitCoverage.Create(campaign.Id, unit.Id));
            row.AddTotal(after.Contains(unit.Path) ? total : -total);
        }
        await db.SaveChangesAsync(cancel);
        foreach (var row in db.ChangeTracker.Entries<UnitCoverage>().ToList()) row.State = EntityState.Detached;
    }

    /// <summary>Units that no longer lie in the round count nothing for it.</summary>
    internal async Task EmptyOutsideAsync(Campaign campaign, Unit root, CancellationToken cancel)
    {
        var inside = db.Units.Below(root.Path).Select(u => u.Id);
        await db.CoverageDeltas.Where(d => d.CampaignId == campaign.Id && !inside.Contains(d.UnitId)).ExecuteDeleteAsync(cancel);
        await db.UnitCoverages.Where(c => c.CampaignId == campaign.Id && !inside.Contains(c.UnitId)).ExecuteDeleteAsync(cancel);
    }

    private static HashSet<string> Above(string path, Unit root) =>
        [.. UnitPath.SelfAndAncestors(path).Skip(1).Where(p => UnitPath.IsWithin(p, root.Path))];
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Reporting groups follow the tree. Units of a subtree that form groups of their own keep them; smaller ones report with the unit
/// they hang below now. A unit that comes into a running round reports with its parent.
/// </summary>
public sealed class UnitGroups(PaktaDb db, PublicRoll publicRoll, TimeProvider clock)
{
    internal async Task RehomeAsync(Campaign campaign, Unit moved, CancellationToken cancel)
    {
        var groups = await ReportingGroups.LoadAsync(db, campaign, cancel);
        var (left, joined) = groups.Rehome(moved);
        await db.SaveChangesAsync(cancel);
        if (left.Count == 0) return;
        var units = left.Keys.ToArray();
        var counts = await db.Members.Where(m => m.CampaignId == campaign.Id && units.Contains(m.UnitId))
            .Where(m => m.State != MemberState.Exempt && m.State != MemberState.Uncounted)
            .GroupBy(m => m.UnitId).Select(g => new { Unit = g.Key, Obliged = g.Count(), Signed = g.Count(m => m.State == MemberState.Signed) }).ToListAsync(cancel);
        var change = new PublicChange();
        foreach (var count in counts)
        {
            change.Add(left[count.Unit], -count.Obliged, -count.Signed);
            change.Add(joined, count.Obliged, count.Signed);
        }
        await publicRoll.QueueAsync(campaign, groups, change, "unit", null, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The group of a unit that ends goes on in the group of <paramref name="into"/>, else of the unit above.</summary>
    internal async Task DissolveAsync(Campaign campaign, Unit ended, UnitId? into, string reason, CancellationToken cancel)
    {
        var groups = await ReportingGroups.LoadAsync(db, campaign, cancel);
        if (!groups.IsGroup(ended.Code)) return;
        var target = new[] { into, ended.ParentId }.OfType<UnitId>().Where(groups.Holds).Select(groups.Of).FirstOrDefault(g => g != ended.Code);
        if (target is null) return;
        groups.Join(ended.Code, target);
        publicRoll.Add(campaign, new RosterDeltaLeaf(campaign.Slug, clock.GetUtcNow(), new Dictionary<string, int>(), reason,
            Merge: new Dictionary<string, string> { [ended.Code] = target }));
        await db.SaveChangesAsync(cancel);
    }
}

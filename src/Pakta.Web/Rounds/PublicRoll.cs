using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Ledger;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Rounds;

/// <summary>
/// What the public log learns of a round: obliged and signed by reporting unit, never of fewer than five people. Leaves are
/// queued here and get their index from the sequencer.
/// </summary>
public sealed class PublicRoll(PaktaDb db, TimeProvider clock)
{
    /// <summary>So many units fit into one leaf with room to spare.</summary>
    public const int UnitsPerLeaf = 800;

    public void Add(Campaign campaign, Leaf leaf, SignatureId? signature = null) =>
        db.PendingLeaves.Add(new PendingLeaf { CampaignId = campaign.Id, SignatureId = signature, Bytes = leaf.ToBytes() });

    /// <summary>Queues the leaf of a change; groups that became too small join another in the same leaf.</summary>
    public async Task ChangedAsync(Campaign campaign, RollChanges changes, string reason, CancellationToken cancel)
    {
        var changed = changes.Public.ToList();
        if (changed.Count == 0) return;
        var groups = await ReportingGroups.LoadAsync(db, campaign, cancel);
        var obliged = new Dictionary<string, int>();
        var signed = new Dictionary<string, int>();
        foreach (var change in changed)
        {
            var group = groups.Of(change.Unit);
            obliged[group] = obliged.GetValueOrDefault(group) + change.Obliged;
            signed[group] = signed.GetValueOrDefault(group) + change.Signed;
        }
        Drop(obliged);
        Drop(signed);
        if (obliged.Count == 0 && signed.Count == 0) return;
        var merge = await groups.MendAsync([.. obliged.Keys.Union(signed.Keys)], cancel);
        Add(campaign, LeafOf(campaign, obliged, signed, merge, reason));
    }

    /// <summary>The closing leaf: figures of every reporting unit at this very place in the log.</summary>
    public async Task CloseAsync(Campaign campaign, CancellationToken cancel)
    {
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        var figures = await FiguresAsync(campaign.Id, cancel);
        foreach (var some in figures.OrderBy(f => f.Key, StringComparer.Ordinal).Chunk(UnitsPerLeaf))
            Add(campaign, new CloseLeaf(campaign.Slug, clock.GetUtcNow(), some.ToDictionary(f => f.Key, f => f.Value)));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Figures by reporting unit as they will be when all queued leaves are in the log.</summary>
    private async Task<Dictionary<string, UnitCount>> FiguresAsync(CampaignId campaign, CancellationToken cancel)
    {
        var slug = await db.Campaigns.Where(c => c.Id == campaign).Select(c => c.Slug).SingleAsync(cancel);
        var stored = await db.Leaves.AsNoTracking().Where(l => l.CampaignId == campaign).OrderBy(l => l.Index).Select(l => l.Bytes).ToListAsync(cancel);
        var pending = await db.PendingLeaves.AsNoTracking().Where(l => l.CampaignId == campaign).OrderBy(l => l.Id).Select(l => l.Bytes).ToListAsync(cancel);
        var count = new PublicCount(slug);
        var last = DateTimeOffset.MinValue;
        long index = 0;
        foreach (var bytes in stored.Concat(pending))
        {
            var leaf = Leaf.Parse(bytes);
            last = leaf.At > last ? leaf.At : last;
            count.Apply(index++, leaf.WithTime(last));
        }
        return count.Units.ToDictionary();
    }

    private Leaf LeafOf(Campaign campaign, Dictionary<string, int> obliged, Dictionary<string, int> signed,
        Dictionary<string, string>? merge, string reason)
    {
        var now = clock.GetUtcNow();
        var isMove = obliged.Count == 2 && obliged.Values.Order().SequenceEqual([-1, 1])
            && signed.Count == 2 && obliged.All(o => signed.GetValueOrDefault(o.Key) == o.Value);
        return isMove
            ? new MoveLeaf(campaign.Slug, now, obliged.Single(o => o.Value < 0).Key, obliged.Single(o => o.Value > 0).Key, merge)
            : new RosterDeltaLeaf(campaign.Slug, now, obliged, reason, signed.Count > 0 ? signed : null, merge);
    }

    private static void Drop(Dictionary<string, int> changes)
    {
        foreach (var zero in changes.Where(c => c.Value == 0).Select(c => c.Key).ToList()) changes.Remove(zero);
    }
}

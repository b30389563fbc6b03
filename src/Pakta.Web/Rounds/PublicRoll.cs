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

    /// <summary>
    /// Queues the leaf of a change: counts, and a salted root over the people it is about. Groups that became too small join
    /// another in the same leaf.
    /// </summary>
    public async Task ChangedAsync(Campaign campaign, RollChanges changes, string reason, CancellationToken cancel)
    {
        if (changes.People.Count == 0 && changes.Units.Count == 0) return;
        var groups = await ReportingGroups.LoadAsync(db, campaign, cancel);
        // Even who is outside the denominator signs under a reporting unit.
        foreach (var unit in changes.Units) groups.Of(unit);
        var change = new PublicChange();
        foreach (var (unit, obliged, signed) in changes.Public) change.Add(groups.Of(unit), obliged, signed);
        var root = AddPeople(campaign, groups, changes);
        await QueueAsync(campaign, groups, change, reason, root, cancel);
    }

    internal async Task QueueAsync(Campaign campaign, ReportingGroups groups, PublicChange change, string reason, string? root, CancellationToken cancel)
    {
        if (!change.IsAny && root is null) return;
        var merge = change.IsAny ? await groups.MendAsync(cancel) : null;
        foreach (var leaf in change.Leaves(campaign.Slug, clock.GetUtcNow(), reason, merge, root)) Add(campaign, leaf);
    }

    private string? AddPeople(Campaign campaign, ReportingGroups groups, RollChanges changes)
    {
        if (changes.People.Count == 0) return null;
        var entries = SaltedRoster.Pack(changes.People.Select(p => (p.Person, RosterChange.Text(Text(p.Before), Text(p.After)))));
        var change = new RosterChange { Id = Guid.CreateVersion7(clock.GetUtcNow()), CampaignId = campaign.Id, Salt = SaltedRoster.NewSalt(), Entries = entries };
        db.RosterChanges.Add(change);
        return change.Root();

        string? Text(RosterPlace? place) => place is { } p ? RosterChange.Place(groups.CodeOf(p.Unit), p.HasSigned) : null;
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
        // One statement: between two the sequencer may take a queued leaf into the log, and it would be seen in neither.
        var leaves = await db.Leaves.Where(l => l.CampaignId == campaign).Select(l => new { IsQueued = false, Place = l.Index, l.Bytes })
            .Concat(db.PendingLeaves.Where(l => l.CampaignId == campaign).Select(l => new { IsQueued = true, Place = l.Id, l.Bytes }))
            .OrderBy(l => l.IsQueued).ThenBy(l => l.Place).Select(l => l.Bytes).ToListAsync(cancel);
        var count = new PublicCount(slug);
        var last = DateTimeOffset.MinValue;
        long index = 0;
        foreach (var bytes in leaves)
        {
            var leaf = Leaf.Parse(bytes);
            last = leaf.At > last ? leaf.At : last;
            count.Apply(index++, leaf.WithTime(last));
        }
        return count.Units.ToDictionary();
    }
}

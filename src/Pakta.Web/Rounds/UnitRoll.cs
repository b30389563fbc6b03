using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Ledger;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Coverage follows the tree of units. Called inside the transaction that changed the units, after paths and people were saved. A
/// subtree that moves within a round takes its figures along, whatever its size; only where it crosses the border of a round does
/// the roll change, in sets.
/// </summary>
public sealed class UnitRoll(PaktaDb db, RollRefresh refresh, PublicRoll publicRoll, UnitGroups groups, TreeShift shift, TimeProvider clock)
{
    /// <summary>A unit hangs elsewhere.</summary>
    /// <param name="unit">Top of the subtree that moved.</param>
    /// <param name="oldPath">Its path before.</param>
    public async Task MovedAsync(UnitId unit, string oldPath, CancellationToken cancel)
    {
        await RoundLock.HoldFoldAsync(db, cancel);
        var moved = await db.Units.AsNoTracking().SingleAsync(u => u.Id == unit, cancel);
        foreach (var (campaign, root) in await RoundsAsync(cancel))
        {
            // A round that lies as a whole in what moved is untouched by it.
            if (UnitPath.IsWithin(root.Path, moved.Path)) continue;
            var (was, @is) = (UnitPath.IsWithin(oldPath, root.Path), UnitPath.IsWithin(moved.Path, root.Path));
            if (!was && !@is) continue;
            await shift.RunAsync(campaign, root, moved, oldPath, cancel);
            if (campaign.State != CampaignState.Open) continue;
            await AddLeafAsync(campaign, moved, @is, "moved", cancel);
            if (@is) await groups.RehomeAsync(campaign, moved, cancel);
            await refresh.RunAsync(campaign, was && @is ? HeadsOf(unit) : Of(campaign, db.Units.Below(moved.Path)), "unit", cancel);
            if (!@is) await shift.EmptyOutsideAsync(campaign, root, cancel);
        }
    }

    /// <summary>The people of a unit went to another, its children were moved before (<see cref="MovedAsync"/>), it is closed.</summary>
    public Task MergedAsync(UnitId from, UnitId into, CancellationToken cancel) => EndAsync(from, into, "merged", cancel);

    /// <summary>A unit without people and children is closed.</summary>
    public Task ClosedAsync(UnitId unit, CancellationToken cancel) => EndAsync(unit, null, "closed", cancel);

    /// <summary>People of a unit went to a new one; its children were moved before.</summary>
    public async Task SplitAsync(UnitId from, UnitId founded, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == founded, cancel);
        foreach (var (campaign, root) in await OpenRoundsAsync(cancel))
        {
            if (UnitPath.IsWithin(unit.Path, root.Path)) await AddLeafAsync(campaign, unit, true, "split", cancel);
            await refresh.RunAsync(campaign, Of(campaign, from, founded), "split", cancel);
        }
    }

    private async Task EndAsync(UnitId ended, UnitId? into, string reason, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == ended, cancel);
        foreach (var (campaign, root) in await OpenRoundsAsync(cancel))
        {
            if (UnitPath.IsWithin(unit.Path, root.Path))
            {
                await AddLeafAsync(campaign, unit, false, reason, cancel);
                await groups.DissolveAsync(campaign, unit, into, reason, cancel);
            }
            await refresh.RunAsync(campaign, Of(campaign, ended, into ?? ended), reason, cancel);
        }
    }

    private async Task AddLeafAsync(Campaign campaign, Unit unit, bool stays, string reason, CancellationToken cancel)
    {
        var above = stays ? await db.Units.Where(u => u.Id == unit.ParentId).Select(u => u.Code).SingleAsync(cancel) : null;
        publicRoll.Add(campaign, new UnitLeaf(campaign.Slug, clock.GetUtcNow(), unit.Code, reason, above));
        await db.SaveChangesAsync(cancel);
    }

    // Their rows are taken at once and in one order, those that a change turns out not to touch too: what follows in the same
    // transaction then takes no further one behind the back of a change of people.
    private async Task<List<RoundPlace>> RoundsAsync(CancellationToken cancel)
    {
        var rounds = await db.Campaigns.Where(c => c.State == CampaignState.Open || c.State == CampaignState.Closed).OrderBy(c => c.Id)
            .Join(db.Units.AsNoTracking(), c => c.RootUnitId, u => u.Id, (c, u) => new RoundPlace(c, u)).ToListAsync(cancel);
        foreach (var (campaign, _) in rounds) await RoundLock.TakeAsync(db, campaign.Id, cancel);
        return rounds;
    }

    private async Task<IEnumerable<RoundPlace>> OpenRoundsAsync(CancellationToken cancel) =>
        (await RoundsAsync(cancel)).Where(r => r.Campaign.State == CampaignState.Open);

    // Whether a head may sign hangs on the unit above.
    private IQueryable<PersonId> HeadsOf(UnitId unit) =>
        db.Appointments.Where(a => a.PersonId != null && a.UnitId == unit).Select(a => a.PersonId!.Value);

    private IQueryable<PersonId> Of(Campaign campaign, UnitId one, UnitId other) =>
        Of(campaign, db.Units.Where(u => u.Id == one || u.Id == other));

    /// <summary>Who works there, heads a unit there, or was counted there.</summary>
    private IQueryable<PersonId> Of(Campaign campaign, IQueryable<Unit> units)
    {
        var ids = units.Select(u => u.Id);
        return db.People.Where(p => ids.Contains(p.UnitId)).Select(p => p.Id)
            .Union(db.Appointments.Where(a => a.PersonId != null && ids.Contains(a.UnitId)).Select(a => a.PersonId!.Value))
            .Union(db.Members.Where(m => m.CampaignId == campaign.Id && ids.Contains(m.UnitId)).Select(m => m.PersonId));
    }

    private sealed record RoundPlace(Campaign Campaign, Unit Root);
}

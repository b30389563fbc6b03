using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Ledger;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Keeps the roll of every live round: members, changes of coverage, public leaves. Called inside the transaction that changed
/// the base rows, after they were saved; nothing else writes those tables (but the signing writer, on its hot path).
/// </summary>
public sealed class MemberRoll(PaktaDb db, PublicRoll publicRoll, RollRefresh refresh, TreeShift shift, Enrolment enrolment, TimeProvider clock)
{
    private const int Batch = 5000;

    /// <summary>A round opens: everybody of its subtree gets a place, the public log its first leaves. Answers how many are obliged.</summary>
    public Task<int> EnrolAsync(Campaign campaign, CancellationToken cancel) => enrolment.EnrolAsync(campaign, cancel);

    /// <summary>Openings were saved: the staff of the units and the heads of the units below may sign.</summary>
    public async Task UnitsOpenedAsync(Campaign campaign, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        foreach (var code in await db.Units.Where(u => units.Contains(u.Id)).OrderBy(u => u.Path).Select(u => u.Code).ToListAsync(cancel))
            publicRoll.Add(campaign, new OpenLeaf(campaign.Slug, clock.GetUtcNow(), code));
        await refresh.RunAsync(campaign, People(units, units), "opened", cancel);
    }

    /// <summary>People came, moved, left, were exempted, postponed, activated, or declined.</summary>
    /// <param name="people">Whose base rows changed.</param>
    /// <param name="reason">Reason class of the public leaf, one lower-case word.</param>
    public async Task PeopleChangedAsync(IReadOnlyCollection<PersonId> people, string reason, CancellationToken cancel)
    {
        foreach (var campaign in await LiveAsync(cancel))
        {
            await RoundLock.TakeAsync(db, campaign.Id, cancel);
            foreach (var some in people.Chunk(Batch))
                await refresh.RunAsync(campaign, db.People.Where(p => EF.Parameter(some).Contains(p.Id)).Select(p => p.Id), reason, cancel);
        }
    }

    /// <summary>Heads were appointed or their appointments ended.</summary>
    public async Task HeadsChangedAsync(IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        var people = await db.Appointments.Where(a => units.Contains(a.UnitId) && a.PersonId != null)
            .Select(a => a.PersonId!.Value).Distinct().ToListAsync(cancel);
        await PeopleChangedAsync(people, "heads", cancel);
    }

    /// <summary>The revocation row was saved: the person's place is free again; one leaf says so.</summary>
    /// <param name="person">The record that signed.</param>
    /// <param name="index">Index of the sign leaf in the log.</param>
    /// <param name="reason">Reason code, one word.</param>
    public async Task RevokedAsync(Campaign campaign, PersonId person, long index, string reason, CancellationToken cancel)
    {
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        var member = await SignerAsync(campaign, person, cancel);
        var before = member.Facts.Count;
        member.Unsign();
        db.CoverageDeltas.Add(CoverageDelta.Create(campaign.Id, member.UnitId, member.Facts.Count - before));
        var group = await db.ReportingUnits.Where(r => r.CampaignId == campaign.Id && r.UnitId == member.UnitId).Select(r => r.ReportsUnder).SingleAsync(cancel);
        publicRoll.Add(campaign, new VoidLeaf(campaign.Slug, clock.GetUtcNow(), index, group, reason, before.Signed == 1));
        await db.SaveChangesAsync(cancel);
    }

    // The record that signed, or the one it was merged into since.
    private async Task<Member> SignerAsync(Campaign campaign, PersonId person, CancellationToken cancel)
    {
        var member = await db.Members.SingleAsync(m => m.CampaignId == campaign.Id && m.PersonId == person, cancel);
        var into = member.SignatureId is null ? await db.People.Where(p => p.Id == person).Select(p => p.MergedInto).SingleAsync(cancel) : null;
        return into is { } survivor ? await SignerAsync(campaign, survivor, cancel) : member;
    }

    public Task CloseAsync(Campaign campaign, CancellationToken cancel) => publicRoll.CloseAsync(campaign, cancel);

    public async Task CancelAsync(Campaign campaign, CancellationToken cancel)
    {
        publicRoll.Add(campaign, new CancelLeaf(campaign.Slug, clock.GetUtcNow(), "wrong-launch"));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>What changed while the round was closed counts again.</summary>
    public async Task ReopenAsync(Campaign campaign, int latecomers, CancellationToken cancel)
    {
        await RoundLock.HoldFoldAsync(db, cancel);
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        publicRoll.Add(campaign, new ReopenLeaf(campaign.Slug, clock.GetUtcNow(), campaign.ReopenedUntil!.Value, latecomers));
        await db.SaveChangesAsync(cancel);
        var root = await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel);
        var below = db.Units.Below(root.Path).Select(u => u.Id);
        var everybody = db.People.Where(p => below.Contains(p.UnitId)).Select(p => p.Id)
            .Union(db.Members.Where(m => m.CampaignId == campaign.Id).Select(m => m.PersonId))
            .Union(db.Appointments.Where(a => a.PersonId != null && below.Contains(a.UnitId)).Select(a => a.PersonId!.Value));
        await refresh.RunAsync(campaign, everybody, "reopened", cancel);
        await shift.EmptyOutsideAsync(campaign, root, cancel);
    }

    /// <summary>
    /// Rounds whose figures still move; a closed one keeps the roll it closed with until it is reopened. Always in one order: two
    /// commands that take their rows in turn don't wait for each other.
    /// </summary>
    private Task<List<Campaign>> LiveAsync(CancellationToken cancel) =>
        db.Campaigns.Where(c => c.State == CampaignState.Open).OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>Staff of some units, and the heads of the units below others.</summary>
    private IQueryable<PersonId> People(IReadOnlyCollection<UnitId> staffOf, IReadOnlyCollection<UnitId> headsBelow)
    {
        var children = db.Units.Where(u => u.ParentId != null && headsBelow.Contains(u.ParentId.Value)).Select(u => u.Id);
        var heads = db.Appointments.Where(a => a.PersonId != null && children.Contains(a.UnitId)).Select(a => a.PersonId!.Value);
        return db.People.Where(p => staffOf.Contains(p.UnitId)).Select(p => p.Id).Union(heads);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.People;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// Keeps the roll of every live round: members, changes of coverage, public leaves. Called inside the transaction that changed
/// the base rows, after they were saved; nothing else writes those tables (but the signing writer, on its hot path).
/// </summary>
public sealed class MemberRoll(PaktaDb db, PublicRoll publicRoll, Enrolment enrolment, TimeProvider clock)
{
    /// <summary>A round opens: everybody of its subtree gets a place, the public log its first leaves. Answers how many are obliged.</summary>
    public Task<int> EnrolAsync(Campaign campaign, CancellationToken cancel) => enrolment.EnrolAsync(campaign, cancel);

    /// <summary>Openings were saved: the staff of the units and the heads of the units below may sign.</summary>
    public async Task UnitsOpenedAsync(Campaign campaign, IReadOnlyCollection<UnitId> units, CancellationToken cancel)
    {
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        foreach (var code in await db.Units.Where(u => units.Contains(u.Id)).OrderBy(u => u.Path).Select(u => u.Code).ToListAsync(cancel))
            publicRoll.Add(campaign, new OpenLeaf(campaign.Slug, clock.GetUtcNow(), code));
        await RefreshAsync(campaign, People(units, units), "opened", cancel);
    }

    /// <summary>People came, moved, left, were exempted, postponed, activated, or declined.</summary>
    /// <param name="people">Whose base rows changed.</param>
    /// <param name="reason">Reason class of the public leaf, one lower-case word.</param>
    public async Task PeopleChangedAsync(IReadOnlyCollection<PersonId> people, string reason, CancellationToken cancel)
    {
        foreach (var campaign in await LiveAsync(cancel))
        {
            await RoundLock.TakeAsync(db, campaign.Id, cancel);
            foreach (var some in people.Chunk(500))
                await RefreshAsync(campaign, db.People.Where(p => some.Contains(p.Id)), reason, cancel);
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
    /// <param name="index">Index of the sign leaf in the log.</param>
    /// <param name="reason">Reason code, one word.</param>
    public async Task RevokedAsync(Campaign campaign, PersonId person, long index, string reason, CancellationToken cancel)
    {
        await RoundLock.TakeAsync(db, campaign.Id, cancel);
        var member = await db.Members.SingleAsync(m => m.CampaignId == campaign.Id && m.PersonId == person, cancel);
        var before = member.Facts.Count;
        member.Unsign();
        db.CoverageDeltas.Add(CoverageDelta.Create(campaign.Id, member.UnitId, member.Facts.Count - before));
        var group = await db.ReportingUnits.Where(r => r.CampaignId == campaign.Id && r.UnitId == member.UnitId).Select(r => r.ReportsUnder).SingleAsync(cancel);
        publicRoll.Add(campaign, new VoidLeaf(campaign.Slug, clock.GetUtcNow(), index, group, reason, before.Signed == 1));
        await db.SaveChangesAsync(cancel);
    }

    public Task CloseAsync(Campaign campaign, CancellationToken cancel) => publicRoll.CloseAsync(campaign, cancel);

    public async Task CancelAsync(Campaign campaign, CancellationToken cancel)
    {
        publicRoll.Add(campaign, new CancelLeaf(campaign.Slug, clock.GetUtcNow(), "wrong-launch"));
        await db.SaveChangesAsync(cancel);
    }

    public async Task ReopenAsync(Campaign campaign, int latecomers, CancellationToken cancel)
    {
        publicRoll.Add(campaign, new ReopenLeaf(campaign.Slug, clock.GetUtcNow(), campaign.ReopenedUntil!.Value, latecomers));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Rounds whose figures still move: open ones, and closed ones that may be reopened.</summary>
    private Task<List<Campaign>> LiveAsync(CancellationToken cancel) =>
        db.Campaigns.Where(c => c.State == CampaignState.Open).ToListAsync(cancel);

    /// <summary>Staff of some units, and the heads of the units below others.</summary>
    private IQueryable<CivilServant> People(IReadOnlyCollection<UnitId> staffOf, IReadOnlyCollection<UnitId> headsBelow)
    {
        var children = db.Units.Where(u => u.ParentId != null && headsBelow.Contains(u.ParentId.Value)).Select(u => u.Id);
        var heads = db.Appointments.Where(a => a.PersonId != null && children.Contains(a.UnitId)).Select(a => a.PersonId!.Value);
        return db.People.Where(p => staffOf.Contains(p.UnitId) || heads.Contains(p.Id));
    }

    private async Task RefreshAsync(Campaign campaign, IQueryable<CivilServant> people, string reason, CancellationToken cancel)
    {
        var facts = await RoundFacts.LoadAsync(db, campaign, clock.GetUtcNow(), cancel);
        var now = await facts.OfAsync(people, cancel);
        var ids = people.Select(p => p.Id);
        var members = await db.Members.Where(m => m.CampaignId == campaign.Id && ids.Contains(m.PersonId)).ToListAsync(cancel);
        var changes = new RollChanges();
        foreach (var member in members)
        {
            // Who left the subtree keeps the row, uncounted.
            var target = now.GetValueOrDefault(member.PersonId)
                ?? new PersonFacts(member.UnitId, member.Facts with { IsCounted = false, IsOpen = false }, member.SignatureId);
            if (target.UnitId == member.UnitId && target.Facts == member.Facts) continue;
            changes.Remove(member);
            member.MoveTo(target.UnitId);
            member.Take(target.Facts);
            changes.Add(member);
        }
        foreach (var (person, target) in now.Where(f => !members.Exists(m => m.PersonId == f.Key)))
        {
            var member = Member.Create(campaign.Id, person, target.UnitId, target.Facts, target.SignatureId);
            db.Members.Add(member);
            changes.Add(member);
        }
        foreach (var (unit, change) in changes.Coverage) db.CoverageDeltas.Add(CoverageDelta.Create(campaign.Id, unit, change));
        await db.SaveChangesAsync(cancel);
        await publicRoll.ChangedAsync(campaign, changes, reason, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

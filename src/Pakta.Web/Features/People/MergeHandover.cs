using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>
/// The ending record keeps what it signed and hands number, sign-in, posts and leave to the surviving one; it counts nowhere from the
/// day of the merger on.
/// </summary>
public sealed class MergeHandover(PaktaDb db, AccountHandover accounts)
{
    /// <summary>Saves in the caller's transaction, but not the last rows.</summary>
    internal async Task RunAsync(PersonInPlace keeps, PersonInPlace ends, Merger merger, CancellationToken cancel)
    {
        await accounts.RunAsync(keeps.Person.Id, ends.Person.Id, cancel);
        await NumberAsync(keeps, ends, merger, cancel);
        await PostsAsync(merger, ends.Today, keeps.Now, cancel);
        await LeaveAsync(merger, keeps.Now, cancel);
        await LetGoAsync(merger, keeps.Now, cancel);
    }

    // The old number finds the survivor; where the survivor has none, it goes on with it.
    private async Task NumberAsync(PersonInPlace keeps, PersonInPlace ends, Merger merger, CancellationToken cancel)
    {
        var (old, own) = (ends.Person.Nip, keeps.Person.Nip);
        ends.Person.MergeInto(keeps.Person.Id);
        // A number belongs to one record: it must be free before it is taken.
        await db.SaveChangesAsync(cancel);
        if (old is null) return;
        if (own is null) keeps.Person.Renumber(old);
        var change = PersonChange.Of(Guid.CreateVersion7(keeps.Now), keeps.Person.Id, PersonChangeKind.Renumbered, merger.From, own is null ? null : old, own ?? old,
            keeps.Now, merger.ConfirmedBy);
        change.Apply(keeps.Now);
        db.PersonChanges.Add(change);
    }

    private async Task PostsAsync(Merger merger, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var (survivor, ending) = (merger.SurvivorId, merger.EndingId);
        var posts = await db.Appointments.Where(a => (a.PersonId == survivor || a.PersonId == ending) && a.EndedAt == null).ToListAsync(cancel);
        foreach (var post in posts.Where(a => a.PersonId == ending && (a.Until is null || a.Until >= today)))
        {
            post.End(now, merger.ConfirmedBy);
            if (posts.Exists(a => a.PersonId == survivor && a.Role == post.Role && a.UnitId == post.UnitId && a.Acting == post.Acting)) continue;
            // Whoever gave it did so still: two officers of one hand stay so.
            db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), post.Role, post.UnitId, survivor, Later(post.From, merger), post.Until, post.Acting,
                post.Title, now, post.GivenBy));
        }
    }

    // Whoever is on leave stays so, unless the survivor's own leave holds in that time.
    private async Task LeaveAsync(Merger merger, DateTimeOffset now, CancellationToken cancel)
    {
        var (survivor, ending) = (merger.SurvivorId, merger.EndingId);
        var both = await db.Postponements.AsNoTracking().Where(p => p.PersonId == survivor || p.PersonId == ending).ToListAsync(cancel);
        var own = both.Where(p => p.PersonId == survivor).ToList();
        foreach (var leave in both.Where(p => p.PersonId == ending && !p.IsEmpty && p.LastDay >= merger.From))
        {
            var from = Later(leave.From, merger);
            if (PostponementRules.Refusal(from, leave.LastDay, own) is null)
                db.Postponements.Add(Postponement.Create(Guid.CreateVersion7(now), survivor, leave.Reason, from, leave.LastDay, now, merger.ConfirmedBy));
        }
    }

    // What was to come for the ending record does not come; who was named a latecomer is so still.
    private async Task LetGoAsync(Merger merger, DateTimeOffset now, CancellationToken cancel)
    {
        var (survivor, ending) = (merger.SurvivorId, merger.EndingId);
        db.PersonChanges.RemoveRange(await db.PersonChanges.Where(c => c.PersonId == ending && c.AppliedAt == null).ToListAsync(cancel));
        foreach (var proposal in await db.Exemptions.Waiting().Where(e => e.PersonId == ending).ToListAsync(cancel)) proposal.Drop(now, merger.ConfirmedBy);
        foreach (var record in await db.People.Where(p => p.MergedInto == ending).ToListAsync(cancel)) record.FollowMerge(survivor);
        var named = await db.Invitees.AsNoTracking().Where(i => i.PersonId == ending && i.Kind == InviteeKind.Latecomer
            && !db.Invitees.Any(o => o.CampaignId == i.CampaignId && o.PersonId == survivor && o.Kind == i.Kind)).ToListAsync(cancel);
        db.Invitees.AddRange(named.ConvertAll(i => Invitee.Create(i.CampaignId, survivor, i.Kind, now)));
    }

    private static DateOnly Later(DateOnly day, Merger merger) => day > merger.From ? day : merger.From;
}

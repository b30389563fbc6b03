using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>
/// Two records of one human become one. The ending record keeps what it signed and loses number, sign-in and posts to the
/// surviving one; it counts nowhere from today on. There is no way back.
/// </summary>
public sealed class MergePeople(PaktaDb db, PersonDesk desk, MergeSides sides, AccountHandover accounts)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId survivor, PersonId ending, bool closesSignIn, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(survivor, authority.IsHrOver, cancel) is not { } keeps) return null;
        if (await desk.FindAsync(ending, authority.IsHrOver, cancel) is not { } ends) return null;
        var (one, other) = (await sides.OfAsync(keeps.Person, keeps.Today, cancel), await sides.OfAsync(ends.Person, ends.Today, cancel));
        if (MergeRules.Refusal(one, other, closesSignIn) is { } refused) return refused;
        await accounts.RunAsync(survivor, ending, cancel);
        await HandOverNumberAsync(keeps, ends, authority.AccountId, cancel);
        await HandOverPostsAsync(keeps, ends, authority.AccountId, cancel);
        await LetGoAsync(survivor, ends, authority.AccountId, cancel);
        return await desk.CommitAsync(tx, [survivor, ending], "merged", cancel);
    }

    // The old number finds the survivor; where the survivor has none, it goes on with it.
    private async Task HandOverNumberAsync(PersonInPlace keeps, PersonInPlace ends, Guid? by, CancellationToken cancel)
    {
        var (now, today, old, own) = (keeps.Now, keeps.Today, ends.Person.Nip, keeps.Person.Nip);
        ends.Person.MergeInto(keeps.Person.Id);
        // A number belongs to one record: it must be free before it is taken.
        await db.SaveChangesAsync(cancel);
        if (own is null && old is not null) keeps.Person.Renumber(old);
        if (old is not null)
            Record(PersonChange.Of(Guid.CreateVersion7(now), keeps.Person.Id, PersonChangeKind.Renumbered, today, own is null ? null : old, own ?? old, now, by));
        Record(PersonChange.Of(Guid.CreateVersion7(now), keeps.Person.Id, PersonChangeKind.Merged, today, null, null, now, by));
        Record(PersonChange.Of(Guid.CreateVersion7(now), ends.Person.Id, PersonChangeKind.Merged, today, old, null, now, by));

        void Record(PersonChange change)
        {
            change.Apply(now);
            db.PersonChanges.Add(change);
        }
    }

    private async Task HandOverPostsAsync(PersonInPlace keeps, PersonInPlace ends, Guid? by, CancellationToken cancel)
    {
        var (survivor, ending, now) = (keeps.Person.Id, ends.Person.Id, keeps.Now);
        var posts = await db.Appointments.Where(a => (a.PersonId == survivor || a.PersonId == ending) && a.EndedAt == null).ToListAsync(cancel);
        foreach (var post in posts.Where(a => a.PersonId == ending && (a.Until is null || a.Until >= ends.Today)))
        {
            post.End(now, by);
            if (posts.Exists(a => a.PersonId == survivor && a.Role == post.Role && a.UnitId == post.UnitId && a.Acting == post.Acting)) continue;
            db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), post.Role, post.UnitId, survivor, post.From, post.Until, post.Acting,
                post.Title, now, by));
        }
    }

    // What was to come for the ending record does not come; who was named a latecomer is so still.
    private async Task LetGoAsync(PersonId survivor, PersonInPlace ends, Guid? by, CancellationToken cancel)
    {
        var (ending, now) = (ends.Person.Id, ends.Now);
        db.PersonChanges.RemoveRange(await db.PersonChanges.Where(c => c.PersonId == ending && c.AppliedAt == null).ToListAsync(cancel));
        foreach (var proposal in await db.Exemptions.Where(e => e.PersonId == ending && e.ConfirmedAt == null && e.EndedAt == null).ToListAsync(cancel))
            proposal.Drop(now, by);
        foreach (var record in await db.People.Where(p => p.MergedInto == ending).ToListAsync(cancel)) record.FollowMerge(survivor);
        var named = await db.Invitees.AsNoTracking().Where(i => i.PersonId == ending && i.Kind == InviteeKind.Latecomer
            && !db.Invitees.Any(o => o.CampaignId == i.CampaignId && o.PersonId == survivor && o.Kind == i.Kind)).ToListAsync(cancel);
        db.Invitees.AddRange(named.ConvertAll(i => Invitee.Create(i.CampaignId, survivor, i.Kind, now)));
    }
}

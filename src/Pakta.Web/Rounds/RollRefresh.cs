using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>Looks at people of a round again: a fixed number of statements, however many they are.</summary>
public sealed class RollRefresh(PaktaDb db, PublicRoll publicRoll, TimeProvider clock)
{
    internal async Task RunAsync(Campaign campaign, IQueryable<PersonId> ids, string reason, CancellationToken cancel)
    {
        var facts = await RoundFacts.LoadAsync(db, campaign, clock.GetUtcNow(), cancel);
        var now = await facts.OfAsync(db.People.Where(p => ids.Contains(p.Id)), cancel);
        var members = db.Members.AsNoTracking().Where(m => m.CampaignId == campaign.Id && ids.Contains(m.PersonId));
        var (changes, rows) = (new RollChanges(), new Dictionary<PersonId, PersonFacts>());
        foreach (var member in await members.ToListAsync(cancel))
        {
            var before = new PersonFacts(member.UnitId, member.Facts, member.SignatureId);
            var after = now.Remove(member.PersonId, out var found) ? found : Gone(before, facts.Human(member.PersonId) != member.PersonId);
            if (before == after) continue;
            changes.Add(member.PersonId, before, after);
            rows[member.PersonId] = after;
        }
        foreach (var (person, after) in now)
        {
            changes.Add(person, null, after);
            rows[person] = after;
        }
        if (rows.Count == 0) return;
        await MemberWrite.RunAsync(db, campaign.Id, rows, cancel);
        foreach (var (unit, change) in changes.Coverage) db.CoverageDeltas.Add(CoverageDelta.Create(campaign.Id, unit, change));
        await db.SaveChangesAsync(cancel);
        await publicRoll.ChangedAsync(campaign, changes, reason, cancel);
        await db.SaveChangesAsync(cancel);
    }

    // Who left the subtree keeps the row, uncounted; a record that was merged hands its signature on.
    private static PersonFacts Gone(PersonFacts before, bool merged) => merged
        ? before with { Facts = before.Facts with { IsCounted = false, IsOpen = false, HasSigned = false }, SignatureId = null }
        : before with { Facts = before.Facts with { IsCounted = false, IsOpen = false } };
}

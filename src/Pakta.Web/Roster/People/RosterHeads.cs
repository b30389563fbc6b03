using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Roster.People.Storing;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.People;

/// <summary>
/// Heads as the roster names them: one definitive and one acting head a unit at most. A new head ends the old appointment, a
/// definitive one also that of who held the place till then, unless the same list names that one too; a head who moved to another unit, or whose further post there ended, leaves a vacancy. A unit of which
/// the list names no head stays as it is. The PPK is not the roster's business.
/// </summary>
public sealed class RosterHeads(PaktaDb db, MemberRoll roll)
{
    /// <summary>Inside the transaction of the import, after the people were saved; tells the live rounds.</summary>
    internal async Task FollowAsync(IReadOnlyCollection<HeadClaim> claims, IReadOnlyDictionary<PersonId, UnitId> moved,
        IReadOnlySet<(PersonId, UnitId)> ended, ChangeStamp stamp, CancellationToken cancel)
    {
        if (claims.Count + moved.Count + ended.Count == 0) return;
        var present = await db.Appointments.Where(a => a.Role == Role.Head && a.EndedAt == null).ToListAsync(cancel);
        var named = claims.ToLookup(c => c.Unit.Id);
        var changed = new HashSet<UnitId>();
        foreach (var old in present)
        {
            if (!IsReplaced(old, named[old.UnitId], stamp) && !HasLeft(old, moved, ended)) continue;
            old.End(stamp.Now, stamp.By);
            changed.Add(old.UnitId);
        }
        var standing = present.Where(a => a.EndedAt is null).Select(a => (a.UnitId, a.PersonId, a.Acting)).ToHashSet();
        foreach (var claim in claims)
        {
            if (!standing.Add((claim.Unit.Id, claim.Person, claim.Acting))) continue;
            db.Appointments.Add(Appointment.OfPerson(stamp.NewId(), Role.Head, claim.Unit.Id, claim.Person, stamp.From(claim.Unit), null, claim.Acting,
                null, stamp.Now, stamp.By));
            changed.Add(claim.Unit.Id);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        if (changed.Count > 0) await roll.HeadsChangedAsync(changed, cancel);
    }

    // Who is appointed ahead of the list's date is not touched by it; a Plh stands in beside the definitive head.
    private static bool IsReplaced(Appointment old, IEnumerable<HeadClaim> claims, ChangeStamp stamp) => !claims.Any(c => (c.Person, c.Acting) == (old.PersonId, old.Acting)) && claims.Any(claim =>
        old.From <= stamp.From(claim.Unit) && (claim.Acting is null
            ? old.Acting is null ? old.PersonId != claim.Person : old.Acting != ActingKind.Plh
            : old.Acting is not null && (old.PersonId, old.Acting) != (claim.Person, claim.Acting)));

    // An acting head may sit elsewhere, but not without the post; a period that is recorded ends by itself.
    private static bool HasLeft(Appointment old, IReadOnlyDictionary<PersonId, UnitId> moved, IReadOnlySet<(PersonId, UnitId)> ended) =>
        old.PersonId is { } person && (old.Acting is null ? moved.TryGetValue(person, out var from) && from == old.UnitId : old.Until is null && ended.Contains((person, old.UnitId)));
}

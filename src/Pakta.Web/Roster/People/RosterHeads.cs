using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.People;

/// <summary>
/// Heads as the roster names them. A new head ends the old appointment; a head who moved to another unit leaves a vacancy. Acting
/// heads and the PPK are not the roster's business.
/// </summary>
public sealed class RosterHeads(PaktaDb db, MemberRoll roll, TimeProvider clock)
{
    /// <summary>Inside the transaction of the import, after the people were saved; tells the live rounds.</summary>
    internal async Task FollowAsync(Dictionary<UnitId, PersonId> named, Dictionary<PersonId, UnitId> moved, IReadOnlyCollection<PersonId> touched,
        Guid? by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var present = await db.Appointments.Where(a => a.Role == Role.Head && a.Acting == null && a.EndedAt == null).ToListAsync(cancel);
        var regions = await db.Units.AsNoTracking().Select(u => new { u.Id, u.Region }).ToDictionaryAsync(u => u.Id, u => u.Region, cancel);
        var changed = new HashSet<UnitId>();
        foreach (var old in present)
        {
            var replaced = named.TryGetValue(old.UnitId, out var head) && head != old.PersonId;
            var left = old.PersonId is { } person && moved.TryGetValue(person, out var from) && from == old.UnitId;
            if (!replaced && !left) continue;
            old.End(now, by);
            changed.Add(old.UnitId);
        }
        foreach (var (unit, head) in named)
        {
            if (present.Any(a => a.UnitId == unit && a.PersonId == head && a.EndedAt is null)) continue;
            var today = IndonesianZone.OfRegion(regions[unit]).Date(now);
            db.Appointments.Add(Appointment.OfPerson(Guid.CreateVersion7(now), Role.Head, unit, head, today, null, null, null, now, by));
            changed.Add(unit);
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        if (changed.Count > 0) await roll.HeadsChangedAsync(changed, cancel);
        if (touched.Count > 0) await roll.PeopleChangedAsync(touched, "import", cancel);
    }
}

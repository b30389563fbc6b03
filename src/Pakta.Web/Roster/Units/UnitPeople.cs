using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>
/// People follow their unit's merger or split: the rows in one statement, a line of history each. Who headed the old unit heads it
/// no longer. The caller tells the rounds.
/// </summary>
public sealed class UnitPeople(PaktaDb db)
{
    public async Task MoveAllAsync(Unit from, Unit to, UnitStamp stamp, CancellationToken cancel)
    {
        await MoveAsync(from, to, await db.People.Where(p => p.UnitId == from.Id).Select(p => p.Id).ToListAsync(cancel), stamp, cancel);
        // Who was to come here one day comes to the other unit.
        await db.PersonChanges.Where(c => c.ToUnitId == from.Id && c.AppliedAt == null).ExecuteUpdateAsync(c => c.SetProperty(p => p.ToUnitId, to.Id), cancel);
    }

    public async Task MoveAsync(Unit from, Unit to, IReadOnlyCollection<PersonId> people, UnitStamp stamp, CancellationToken cancel)
    {
        foreach (var some in people.Chunk(500))
        {
            var known = await db.PersonChanges.Where(c => some.Contains(c.PersonId) && c.Kind == PersonChangeKind.Moved && c.AppliedAt != null)
                .GroupBy(c => c.PersonId).Select(g => new { g.Key, Last = g.Max(c => c.From) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);
            foreach (var person in some)
            {
                // Nobody leaves a unit before having come to it.
                var day = known.TryGetValue(person, out var last) && last > stamp.From ? last : stamp.From;
                var change = PersonChange.Move(Guid.CreateVersion7(stamp.Now), person, day, from.Id, to.Id, stamp.Now, stamp.By);
                if (!stamp.IsAhead) change.Apply(stamp.Now);
                db.PersonChanges.Add(change);
            }
            await db.SaveChangesAsync(cancel);
            if (stamp.IsAhead) continue;
            await db.People.Where(p => some.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.UnitId, to.Id), cancel);
            var posts = await db.Appointments.Where(a => a.UnitId == from.Id && a.Role == Role.Head && a.Acting == null && a.EndedAt == null
                && a.PersonId != null && some.Contains(a.PersonId.Value)).ToListAsync(cancel);
            foreach (var post in posts) post.End(stamp.Now, stamp.By);
            await db.SaveChangesAsync(cancel);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>One person of one's own scope; null outside it.</summary>
public sealed class ShowPerson(PaktaDb db, TimeProvider clock)
{
    public async Task<PersonPage?> RunAsync(Authority authority, PersonId id, string address, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return null;
        var unit = await db.Units.AsNoTracking().Within(authority, ListPeople.Readers).FirstOrDefaultAsync(u => u.Id == person.UnitId, cancel);
        if (unit is null) return null;
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var postponed = await db.Postponements.AsNoTracking().HoldingOn(today).Where(p => p.PersonId == id)
            .OrderByDescending(p => p.Until).FirstOrDefaultAsync(cancel);
        var exempt = await db.Exemptions.AsNoTracking().FirstOrDefaultAsync(e => e.PersonId == id && e.EndedAt == null, cancel);
        return new PersonPage(address, person, ListPeople.NumberFor(authority, person.Nip, unit.Path), unit.Code, unit.Name,
            authority.IsHrOver(unit.Path), authority.KeepsRosterOf(unit.Path), postponed, exempt, today);
    }
}

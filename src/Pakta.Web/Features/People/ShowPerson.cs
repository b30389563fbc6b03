using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>One person of one's own scope; null outside it.</summary>
public sealed class ShowPerson(PaktaDb db, PersonHistory history, PersonPosts posts, Officers officers, PersonLink links, UnitPathNames paths, TimeProvider clock)
{
    public async Task<PersonPage?> RunAsync(Authority authority, PersonId id, string address, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel);
        if (person is null) return null;
        var unit = await db.Units.AsNoTracking().Within(authority, ListPeople.Readers).FirstOrDefaultAsync(u => u.Id == person.UnitId, cancel);
        if (unit is null) return null;
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var reader = new PersonReader(authority.IsHrOver(unit.Path), authority.KeepsRosterOf(unit.Path), today, IndonesianZone.OfRegion(unit.Region));
        var lines = await history.RunAsync(id, reader, cancel);
        var number = ListPeople.NumberFor(authority, person.Nip, unit.Path);
        var above = (await paths.OfAsync([unit.Path], cancel))[unit.Path];
        return new PersonPage(address, person, number, unit.Code, unit.Name, above, reader.Steers, reader.Keeps, await StandingAsync(authority, id, unit.Path, today, cancel),
            await posts.RunAsync(authority, id, reader, cancel), [.. lines.Where(l => l.Undo is not null || l.From > today).OrderBy(l => l.From)],
            [.. lines.Where(l => l.Undo is null && l.From <= today).OrderByDescending(l => l.From).ThenByDescending(l => l.RecordedOn)], today);
    }

    /// <summary>The record that goes on for one that was merged; null if it was not.</summary>
    public Task<PersonId?> SurvivorAsync(PersonId id, CancellationToken cancel) =>
        db.People.Where(p => p.Id == id).Select(p => p.MergedInto).FirstOrDefaultAsync(cancel);

    private async Task<PersonStanding> StandingAsync(Authority authority, PersonId id, string path, DateOnly today, CancellationToken cancel)
    {
        var postponed = await db.Postponements.AsNoTracking().HoldingOn(today).Where(p => p.PersonId == id).OrderByDescending(p => p.Until).FirstOrDefaultAsync(cancel);
        var exemptions = await db.Exemptions.AsNoTracking().Where(e => e.PersonId == id).ToListAsync(cancel);
        var proposed = exemptions.Find(e => e.IsProposed);
        var state = proposed is null ? null : await officers.StateAsync(authority, proposed, [path], cancel);
        var merger = authority.IsHrOver(path) ? await db.Mergers.AsNoTracking().Waiting().FirstOrDefaultAsync(m => m.SurvivorId == id || m.EndingId == id, cancel) : null;
        return new PersonStanding(exemptions.Find(e => e.HoldsOn(today)), proposed, state,
            merger is null ? null : $"{links.To(merger.SurvivorId)}/gabung/{links.Token(merger.EndingId)}", postponed);
    }
}

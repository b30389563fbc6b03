using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>How people of the roster stand on a day: as a filter the database applies, and as marks of a page of people.</summary>
public static class PeopleStates
{
    private static readonly Dictionary<string, PersonState> Words = new()
    {
        ["aktif"] = PersonState.Active, ["ditunda"] = PersonState.Postponed, ["dikecualikan"] = PersonState.Exempt,
        ["tidak-di-berkas"] = PersonState.Missing, ["menunggu-persetujuan"] = PersonState.Proposed, ["rencana-tertahan"] = PersonState.Stuck,
    };

    /// <summary>Null: all.</summary>
    public static PersonState? Parse(string? word) => word is not null && Words.TryGetValue(word, out var state) ? state : null;

    public static string Word(PersonState state) => Words.First(w => w.Value == state).Key;

    public static IQueryable<CivilServant> Standing(this IQueryable<CivilServant> people, PaktaDb db, PersonState? state, DateOnly day)
    {
        if (state is not { } wanted) return people;
        var exempt = db.Exemptions.HoldingOn(day).Select(e => e.PersonId);
        var postponed = db.Postponements.HoldingOn(day).Select(p => p.PersonId);
        var waiting = db.Exemptions.Waiting().Select(e => e.PersonId);
        return wanted switch
        {
            PersonState.Active => people.Where(p => !exempt.Contains(p.Id) && !postponed.Contains(p.Id)),
            PersonState.Postponed => people.Where(p => postponed.Contains(p.Id) && !exempt.Contains(p.Id)),
            PersonState.Exempt => people.Where(p => exempt.Contains(p.Id)),
            PersonState.Missing => people.Where(p => p.MissingSince != null),
            PersonState.Proposed => people.Where(p => waiting.Contains(p.Id)),
            PersonState.Stuck => people.Where(p => db.PersonChanges.Any(c => c.PersonId == p.Id && c.AppliedAt == null && c.From <= day)),
        };
    }

    /// <summary>What is to be said of these people beside their names.</summary>
    public static async Task<ILookup<PersonId, PersonState>> MarksAsync(PaktaDb db, IReadOnlyCollection<CivilServant> people, DateOnly day, CancellationToken cancel)
    {
        var ids = people.Select(p => p.Id).ToArray();
        var exempt = await db.Exemptions.HoldingOn(day).Where(e => ids.Contains(e.PersonId)).Select(e => e.PersonId).ToListAsync(cancel);
        var postponed = await db.Postponements.HoldingOn(day).Where(p => ids.Contains(p.PersonId)).Select(p => p.PersonId).ToListAsync(cancel);
        var proposed = await db.Exemptions.Waiting().Where(e => ids.Contains(e.PersonId)).Select(e => e.PersonId).ToListAsync(cancel);
        var stuck = await db.PersonChanges.Where(c => ids.Contains(c.PersonId) && c.AppliedAt == null && c.From <= day).Select(c => c.PersonId).Distinct().ToListAsync(cancel);
        return exempt.Distinct().Select(id => (Id: id, State: PersonState.Exempt))
            .Concat(postponed.Distinct().Except(exempt).Select(id => (Id: id, State: PersonState.Postponed)))
            .Concat(proposed.Select(id => (Id: id, State: PersonState.Proposed)))
            .Concat(stuck.Select(id => (Id: id, State: PersonState.Stuck)))
            .Concat(people.Where(p => p.MissingSince is not null).Select(p => (p.Id, State: PersonState.Missing)))
            .ToLookup(m => m.Id, m => m.State);
    }
}

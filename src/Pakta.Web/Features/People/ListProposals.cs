using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Exemptions and mergers that wait for a second officer, oldest first; null for whoever is none of the HR office.</summary>
public sealed class ListProposals(PaktaDb db, PersonLink links, Officers officers, UnitPathNames paths, SharedText text)
{
    private const int PageSize = 50;

    public async Task<ProposalsPage?> RunAsync(Authority authority, int page, CancellationToken cancel)
    {
        if (authority.AccountId is null || !authority.Grants.Any(g => g.Role == Role.HrOffice)) return null;
        var count = await CountAsync(db, authority, cancel);
        var pager = Pager.Of(page, count, PageSize);
        var ids = await Waiting(db, authority).OrderBy(w => w.GivenAt).ThenBy(w => w.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize).Select(w => w.Id).ToListAsync(cancel);
        List<Proposal> proposals =
        [
            .. await db.Exemptions.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancel),
            .. await db.Mergers.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(cancel),
        ];
        var concerned = proposals.SelectMany(p => p.Concerns()).ToArray();
        var people = await db.People.AsNoTracking().Where(p => concerned.Contains(p.Id))
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u }).ToDictionaryAsync(x => x.Person.Id, cancel);
        var above = await paths.OfAsync(people.Values.Select(p => p.Unit.Path), cancel);
        var lines = new List<ProposalLine>();
        foreach (var proposal in proposals.OrderBy(p => ids.IndexOf(p.Id)))
        {
            var records = proposal.Concerns().Select(id => people[id]).ToList();
            var (person, unit) = (records[0].Person, records[0].Unit);
            var state = await officers.StateAsync(authority, proposal, records.Select(r => r.Unit.Path), cancel);
            var (href, ground) = proposal switch
            {
                Merger m => ($"{links.To(m.SurvivorId)}/gabung/{links.Token(m.EndingId)}", text["Gabung ke {0}", records[1].Person.FullName]),
                Exemption e => (links.To(person.Id), text[PersonWords.Of(e.Reason)]),
                _ => throw new InvalidOperationException($"{proposal.GetType().Name} has no line."),
            };
            lines.Add(new ProposalLine(href, person.FullName, unit.Name, above[unit.Path], ground, proposal.From, state, IndonesianZone.OfRegion(unit.Region).Date(proposal.GivenAt)));
        }
        return new ProposalsPage(lines, count, pager);
    }

    /// <summary>How many wait within the reader's office; 0 for all others.</summary>
    internal static Task<int> CountAsync(PaktaDb db, Authority authority, CancellationToken cancel) =>
        authority.Grants.Any(g => g.Role == Role.HrOffice) ? Waiting(db, authority).CountAsync(cancel) : Task.FromResult(0);

    private static IQueryable<Waits> Waiting(PaktaDb db, Authority authority)
    {
        // Asked of each proposal: a list of all the people of a nation would be laid out first.
        var units = db.Units.Within(authority, Role.HrOffice);
        var people = db.People.Where(p => units.Any(u => u.Id == p.UnitId));
        return db.Exemptions.AsNoTracking().Waiting().Where(e => people.Any(p => p.Id == e.PersonId)).Select(e => new Waits { Id = e.Id, GivenAt = e.GivenAt })
            .Concat(db.Mergers.AsNoTracking().Waiting().Where(m => people.Any(p => p.Id == m.SurvivorId) && people.Any(p => p.Id == m.EndingId))
                .Select(m => new Waits { Id = m.Id, GivenAt = m.GivenAt }));
    }

    private sealed class Waits
    {
        public Guid Id { get; init; }
        public DateTimeOffset GivenAt { get; init; }
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Exemptions that wait for a second officer, oldest first; null for whoever is none of the HR office.</summary>
public sealed class ListProposals(PaktaDb db, PersonLink links, ExemptPerson exempt, UnitPathNames paths)
{
    private const int PageSize = 50;

    public async Task<ProposalsPage?> RunAsync(Authority authority, int page, CancellationToken cancel)
    {
        if (authority.AccountId is null || !authority.Grants.Any(g => g.Role == Role.HrOffice)) return null;
        var count = await CountAsync(db, authority, cancel);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await Waiting(db)
            .Join(db.People, e => e.PersonId, p => p.Id, (e, p) => new { Exemption = e, Person = p })
            .Join(db.Units.Within(authority, Role.HrOffice), x => x.Person.UnitId, u => u.Id, (x, u) => new { x.Exemption, x.Person, Unit = u })
            .OrderBy(x => x.Exemption.GivenAt).ThenBy(x => x.Exemption.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var above = await paths.OfAsync(rows.Select(r => r.Unit.Path), cancel);
        var accounts = rows.Select(r => r.Exemption.GivenBy).OfType<Guid>().Distinct().ToArray();
        var officers = await db.Users.AsNoTracking().Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var lines = new List<ProposalLine>();
        foreach (var row in rows)
        {
            var officer = ExemptPerson.OfficerOf(authority, row.Unit.Path)!.Value;
            var refusal = ExemptionRules.Confirmation(row.Exemption, officer, await exempt.PersonOfAsync(row.Exemption.GivenBy, cancel));
            lines.Add(new ProposalLine(links.To(row.Person.Id), row.Person.FullName, row.Unit.Name, above[row.Unit.Path], row.Exemption.Reason, row.Exemption.From,
                row.Exemption.GivenBy is { } by ? officers.GetValueOrDefault(by) : null, IndonesianZone.OfRegion(row.Unit.Region).Date(row.Exemption.GivenAt), refusal is null));
        }
        return new ProposalsPage(lines, count, new Pager(page, pages));
    }

    /// <summary>How many wait within the reader's office; 0 for all others.</summary>
    internal static Task<int> CountAsync(PaktaDb db, Authority authority, CancellationToken cancel) => authority.Grants.Any(g => g.Role == Role.HrOffice)
        ? Waiting(db).Join(db.People, e => e.PersonId, p => p.Id, (_, p) => p)
            .Join(db.Units.Within(authority, Role.HrOffice), p => p.UnitId, u => u.Id, (p, _) => p).CountAsync(cancel)
        : Task.FromResult(0);

    private static IQueryable<Exemption> Waiting(PaktaDb db) => db.Exemptions.AsNoTracking().Where(e => e.ConfirmedAt == null && e.EndedAt == null);
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.People.Search;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>The people of one's own scope by name or number, fifty a page.</summary>
public sealed class ListPeople(PaktaDb db, FindPeople find, PersonLink links, UnitPathNames paths, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostUnits = 500;
    internal static readonly Role[] Readers = [Role.Ppk, Role.Head, Role.HrOffice, Role.Operator, Role.Inspectorate];

    public async Task<PeoplePage> RunAsync(Authority authority, string? words, string? unit, PersonState? state, int page, CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking().Within(authority, Readers);
        unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
        var code = unit?.ToUpperInvariant();
        var chosen = unit is null ? null : await units.FirstOrDefaultAsync(u => u.Code == code, cancel);
        var scope = chosen is null ? units.Matching(unit) : units.Below(chosen.Path);
        var today = IndonesianZone.Wib.Date(clock.GetUtcNow());
        var search = SearchWords.Of(words);
        // The beginning of a number is a birth date: only who keeps the roster may go by it.
        if (search is { Number: not null, IsWholeNumber: false })
            scope = scope.Within(authority, Role.HrOffice, Role.Operator);
        page = Math.Max(1, page);
        // Up to the page that is asked for, and whether another follows.
        var found = await find.RunAsync(scope, search, state is null ? null : people => people.Standing(db, state, today), (int)Math.Min((long)page * PageSize, FindPeople.Most), cancel);
        var pages = Math.Max(1, (found.People.Count + PageSize - 1) / PageSize);
        page = Math.Min(page, pages);
        var ids = found.People.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var rows = (await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u })
            .ToListAsync(cancel)).OrderBy(r => Array.IndexOf(ids, r.Person.Id)).ToList();
        var above = await paths.OfAsync(rows.Select(r => r.Unit.Path), cancel);
        var marks = await PeopleStates.MarksAsync(db, rows.ConvertAll(r => r.Person), today, cancel);
        var lines = rows.ConvertAll(r => new PersonLine(links.To(r.Person.Id), r.Person.FullName, NumberFor(authority, r.Person.Nip, r.Unit.Path),
            r.Person.Position, r.Unit.Name, above[r.Unit.Path], r.Person.Status, [.. marks[r.Person.Id]]));
        var choices = await units.Standing().OrderBy(u => u.Path).Take(MostUnits).Select(u => new UnitOfList(u.Code, u.Name)).ToListAsync(cancel);
        var mayImport = authority.Grants.Any(g => g.Role is Role.HrOffice or Role.Operator);
        return new PeoplePage(lines, found.People.Count, found.More, words, chosen?.Code ?? unit, state, choices, new Pager(page, found.More && pages * PageSize < FindPeople.Most ? pages + 1 : pages), mayImport,
            await ListProposals.CountAsync(db, authority, cancel));
    }

    /// <summary>The whole number for those who keep the roster, a masked one for the others.</summary>
    internal static string? NumberFor(Authority authority, string? nip, string path) =>
        nip is null ? null : authority.KeepsRosterOf(path) ? Nip.FromStore(nip).Grouped : Nip.FromStore(nip).Masked;
}

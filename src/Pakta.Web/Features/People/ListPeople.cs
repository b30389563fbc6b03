using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>The people of one's own scope by name or number, fifty a page.</summary>
public sealed class ListPeople(PaktaDb db, PersonLink links, UnitPathNames paths, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostUnits = 500;
    internal static readonly Role[] Readers = [Role.Ppk, Role.Head, Role.HrOffice, Role.Operator, Role.Inspectorate];

    public async Task<PeoplePage> RunAsync(Authority authority, string? words, string? unit, PersonState? state, int page, CancellationToken cancel)
    {
        var units = db.Units.AsNoTracking().Within(authority, Readers);
        var chosen = unit is null ? null : await units.FirstOrDefaultAsync(u => u.Code == unit, cancel);
        var scope = chosen is null ? units : units.Below(chosen.Path);
        var today = IndonesianZone.Wib.Date(clock.GetUtcNow());
        var people = Matching(words).Where(p => p.MergedInto == null).Standing(db, state, today).Join(scope, p => p.UnitId, u => u.Id, (p, u) => new { Person = p, Unit = u });
        var count = await people.CountAsync(cancel);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await people.OrderBy(r => r.Person.Name).ThenBy(r => r.Person.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var above = await paths.OfAsync(rows.Select(r => r.Unit.Path), cancel);
        var marks = await PeopleStates.MarksAsync(db, rows.ConvertAll(r => r.Person), today, cancel);
        var lines = rows.ConvertAll(r => new PersonLine(links.To(r.Person.Id), r.Person.FullName, NumberFor(authority, r.Person.Nip, r.Unit.Path),
            r.Person.Position, r.Unit.Name, above[r.Unit.Path], r.Person.Status, [.. marks[r.Person.Id]]));
        var choices = await units.OrderBy(u => u.Path).Take(MostUnits).Select(u => new UnitChoice(u.Code, u.Name)).ToListAsync(cancel);
        var mayImport = authority.Grants.Any(g => g.Role is Role.HrOffice or Role.Operator);
        return new PeoplePage(lines, count, words, chosen?.Code, state, choices, new Pager(page, pages), mayImport,
            await ListProposals.CountAsync(db, authority, cancel));
    }

    /// <summary>The whole number for those who keep the roster, a masked one for the others.</summary>
    internal static string? NumberFor(Authority authority, string? nip, string path) =>
        nip is null ? null : authority.KeepsRosterOf(path) ? Nip.FromStore(nip).Grouped : Nip.FromStore(nip).Masked;

    [SuppressMessage("Globalization", "CA1304", Justification = "Becomes lower() in SQL.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Becomes lower() in SQL.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Becomes lower() in SQL.")]
    private IQueryable<CivilServant> Matching(string? words)
    {
        var people = db.People.AsNoTracking();
        if (string.IsNullOrWhiteSpace(words)) return people;
        var digits = string.Concat(words.Where(char.IsAsciiDigit));
        if (digits.Length == 18) return people.Where(p => p.Nip == digits);
        foreach (var word in words.ToLower(CultureInfo.InvariantCulture).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
            people = people.Where(p => p.Name.ToLower().Contains(word));
        return people;
    }
}

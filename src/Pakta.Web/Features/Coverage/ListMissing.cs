using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Coverage;

/// <summary>Names of the missing; the caller has checked that the reader sees names here.</summary>
public sealed class ListMissing(PaktaDb db, IOptions<SiteOptions> site)
{
    public async Task<MissingPage> RunAsync(RoundPlace round, Unit unit, CoverageView view, TableRequest request, CancellationToken cancel)
    {
        var all = await CountAsync(round, unit, view, request, cancel);
        var people = await Query(round, unit, view, request).Skip((request.Page - 1) * FigureTable.PageSize).Take(FigureTable.PageSize)
            .ToListAsync(cancel);
        return new MissingPage(round, unit, [.. people.Select(p => Shown(p, view))], all, FigureTable.PagerFor(request.Page, all), request.Search,
            request.State, view.Phones, $"{site.Value.PublicUrl}/pakta/{round.Campaign.Slug}");
    }

    public async IAsyncEnumerable<MissingPerson> AllAsync(RoundPlace round, Unit unit, CoverageView view, TableRequest request)
    {
        await foreach (var person in Query(round, unit, view, request).AsAsyncEnumerable()) yield return Shown(person, view);
    }

    private static MissingPerson Shown(MissingPerson person, CoverageView view) =>
        person with { State = view.Shown(person.State), Phone = view.Phones ? person.Phone : null };

    // Without a search the folded figures know the number; nobody is counted one by one.
    private async Task<int> CountAsync(RoundPlace round, Unit unit, CoverageView view, TableRequest request, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(request.Search)) return await Query(round, unit, view, request).CountAsync(cancel);
        var row = await db.UnitCoverages.AsNoTracking().SingleOrDefaultAsync(c => c.CampaignId == round.Campaign.Id && c.UnitId == unit.Id, cancel);
        var c = view.Shown(row?.Total ?? default);
        return request.State switch
        {
            "menunggu" => c.Waiting,
            "belum-aktivasi" => c.NotActivated,
            "ditunda" => c.Postponed,
            "belum-dibuka" => c.NotOpen,
            "menolak" when view.Refusals => c.Declined,
            _ => c.Obliged - c.Signed,
        };
    }

    private IQueryable<MissingPerson> Query(RoundPlace round, Unit unit, CoverageView view, TableRequest request)
    {
        var id = round.Campaign.Id;
        var members = InState(db.Members.Where(m => m.CampaignId == id), request.State, view.Refusals);
        return from u in db.Units.AsNoTracking().Below(unit.Path)
               join m in members on u.Id equals m.UnitId
               join p in Named(db.People, request.Search) on m.PersonId equals p.Id
               orderby u.Path, p.Name, p.Id
               select new MissingPerson(u.Code, u.Name, (p.TitlePrefix == null ? "" : p.TitlePrefix + " ") + p.Name
                   + (p.TitleSuffix == null ? "" : ", " + p.TitleSuffix), p.Position, m.State, m.IsActivated, p.Phone);
    }

    // The declined are among the waiting for whoever may not tell them apart.
    private static IQueryable<Member> InState(IQueryable<Member> members, string? state, bool refusals) => state switch
    {
        "menunggu" when refusals => members.Where(m => m.State == MemberState.Waiting),
        "menunggu" => members.Where(m => m.State == MemberState.Waiting || m.State == MemberState.Declined),
        "belum-aktivasi" => members.Where(m => m.State == MemberState.Waiting && !m.IsActivated),
        "ditunda" => members.Where(m => m.State == MemberState.Postponed),
        "belum-dibuka" => members.Where(m => m.State == MemberState.NotOpen),
        "menolak" when refusals => members.Where(m => m.State == MemberState.Declined),
        _ => members.Where(m => m.State == MemberState.Waiting || m.State == MemberState.NotOpen || m.State == MemberState.Postponed
            || m.State == MemberState.Declined),
    };

    [SuppressMessage("Globalization", "CA1304", Justification = "Translated to SQL.")]
    [SuppressMessage("Globalization", "CA1311", Justification = "Translated to SQL.")]
    [SuppressMessage("Performance", "CA1862", Justification = "Translated to SQL.")]
    private static IQueryable<CivilServant> Named(IQueryable<CivilServant> people, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return people;
        var text = search.Trim().ToLowerInvariant();
        return people.Where(p => p.Name.ToLower().Contains(text));
    }
}

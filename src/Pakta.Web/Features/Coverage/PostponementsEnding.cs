using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Coverage;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Postponements that end within a week: the people come back and should be met by a reminder.</summary>
public sealed class PostponementsEnding(PaktaDb db, SharedText text)
{
    private const int Days = 7;
    private const int Looked = 500;

    public async Task<IReadOnlyList<ActionItem>> RunAsync(RoundPlace round, IReadOnlyCollection<UnitId> units, CoverageView view,
        DateTimeOffset now, CancellationToken cancel)
    {
        if (units.Count == 0) return [];
        var (id, today) = (round.Campaign.Id, round.Zone.Date(now));
        var until = today.AddDays(Days);
        // At most so many postponed people are looked at: a page's cost must not grow with a leave list.
        var people = db.Members.Where(m => m.CampaignId == id && units.Contains(m.UnitId) && m.State == MemberState.Postponed).Take(Looked);
        var rows = await people.Where(m => db.Postponements.HoldingOn(today).Any(p => p.PersonId == m.PersonId && p.Until <= until)
                && !db.Postponements.Any(p => p.PersonId == m.PersonId && p.Until > until && p.ReturnsOn == null))
            .GroupBy(m => m.UnitId).Select(g => new { Unit = g.Key, People = g.Count() })
            .Join(db.Units, g => g.Unit, u => u.Id, (g, u) => new { u.Code, u.Name, g.People }).ToListAsync(cancel);
        return [.. rows.Select(r => new ActionItem(r.Name, text["{0} orang selesai ditunda dalam {1} hari", Tampil.Number(r.People), Days],
            text["Lihat"], view.Names ? $"{round.Address}/{r.Code}/belum?keadaan=ditunda" : round.AddressOf(r.Code), r.People))];
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Coverage;

/// <summary>The page of a past day. Units that belong elsewhere since are listed as they hung then, without a link.</summary>
public sealed class ShowPast(PaktaDb db, CoverageAsOf counter, CorrectionsSince corrections, SharedText text)
{
    public async Task<PastPage> RunAsync(Authority authority, RoundPlace round, Unit unit, AsOfField field, DateOnly day, TableRequest request, CancellationToken cancel)
    {
        var view = CoverageView.For(authority, unit.Path);
        var past = await counter.CountAsync(round.Campaign, unit.Id, day, round.Zone, cancel);
        var name = past?.Top.Name ?? unit.Name;
        Crumb[] crumbs = [new(unit.Name, round.AddressOf(unit.Code)), new(Tampil.ShortDate(day))];
        if (past is null) return new PastPage(round, unit, name, view, day, default, crumbs, null, [], field);
        var since = await corrections.ListAsync([.. past.Own.Keys], day, round.Zone, cancel);
        return new PastPage(round, unit, name, view, day, view.Shown(past.TotalOf(past.Top)), crumbs,
            await TableAsync(authority, round, past, view, request, cancel), since, field);
    }

    private async Task<FigureTable> TableAsync(Authority authority, RoundPlace round, PastCoverage past, CoverageView view, TableRequest request, CancellationToken cancel)
    {
        var units = past.Children.Select(u => (Unit: u, Total: past.TotalOf(u))).Where(u => u.Unit.Stands || !u.Total.IsZero).ToList();
        var ids = units.Select(u => u.Unit.Id).ToArray();
        var seen = await db.Units.SeenBy(authority).Below(round.Root.Path).Where(u => EF.Parameter(ids).Contains(u.Id)).Select(u => u.Id).ToHashSetAsync(cancel);
        var all = units.Where(u => string.IsNullOrWhiteSpace(request.Search) || u.Unit.Name.Contains(request.Search.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(u => Row(u.Unit, u.Total)).AsQueryable().Sorted(request.Sort).ToList();
        var page = all.Skip((request.Page - 1) * FigureTable.PageSize).Take(FigureTable.PageSize)
            .Select(r => new CoverageRow(r.Code, r.Name, seen.Contains(r.Id) ? $"{round.Address}/{r.Code}?{AsOfField.Query}={AsOfField.Format(past.Day)}" : null, null, view.Shown(r.Count))).ToList();
        var own = past.OwnOf(past.Top.Id);
        if (units.Count > 0 && !own.IsZero && request.Page == 1 && string.IsNullOrWhiteSpace(request.Search))
            page.Insert(0, new CoverageRow(past.Top.Code, text["Pegawai {0} sendiri", past.Top.Name], null, null, view.Shown(own)));
        return new FigureTable(text["Unit di bawah {0}", past.Top.Name], page, all.Count, FigureTable.PagerFor(request.Page, all.Count), request.Search, null);
    }

    private static UnitFigures Row(UnitAsOf unit, CoverageCount c) => new()
    {
        Id = unit.Id, Code = unit.Code, Name = unit.Name, Kind = unit.Kind, Region = unit.Region, Signed = c.Signed, Waiting = c.Waiting,
        NotActivated = c.NotActivated, Postponed = c.Postponed, Declined = c.Declined, NotOpen = c.NotOpen, Exempt = c.Exempt, Obliged = c.Obliged,
    };
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>The units directly below one: sorted, filtered and paged by the database.</summary>
public sealed class ChildRows(PaktaDb db, SharedText text)
{
    public async Task<FigureTable> PageAsync(Authority authority, RoundPlace round, Unit unit, CoverageView view, CoverageCount own,
        TableRequest request, DateTimeOffset now, CancellationToken cancel)
    {
        var units = Children(authority, round, unit, request.Search);
        var all = await units.CountAsync(cancel);
        var rows = await Figures(units, round).Sorted(request.Sort).Skip((request.Page - 1) * FigureTable.PageSize)
            .Take(FigureTable.PageSize).ToListAsync(cancel);
        var lines = await NotedAsync(round, unit, view, rows, now, cancel);
        if (OwnRow(unit, view, own, all, request.Search) is { } staff && request.Page == 1) lines.Insert(0, staff);
        return new FigureTable(text["Unit di bawah {0}", unit.Name], lines, all, FigureTable.PagerFor(request.Page, all), request.Search,
            $"{round.Address}/{unit.Code}");
    }

    /// <summary>Every row of the table in view, for a file.</summary>
    public async IAsyncEnumerable<UnitFigures> AllAsync(Authority authority, RoundPlace round, Unit unit, TableRequest request)
    {
        await foreach (var row in Figures(Children(authority, round, unit, request.Search), round).Sorted(request.Sort).AsAsyncEnumerable())
            yield return row;
    }

    // A closed unit is shown only where people of this round still count in it.
    private IQueryable<Unit> Children(Authority authority, RoundPlace round, Unit unit, string? search) =>
        db.Units.AsNoTracking().Where(u => u.ParentId == unit.Id).SeenBy(authority).Named(search)
            .Where(u => u.ClosedFrom == null || db.UnitCoverages.Any(c => c.CampaignId == round.Campaign.Id && c.UnitId == u.Id
                && c.Total.Signed + c.Total.Waiting + c.Total.Postponed + c.Total.Declined + c.Total.NotOpen + c.Total.Exempt > 0));

    private IQueryable<UnitFigures> Figures(IQueryable<Unit> units, RoundPlace round) =>
        units.Totals(db.UnitCoverages.Where(c => c.CampaignId == round.Campaign.Id));

    // The unit's own staff has a row of its own, so that the rows add up to the figure above them.
    private CoverageRow? OwnRow(Unit unit, CoverageView view, CoverageCount own, int all, string? search) =>
        all == 0 || own.IsZero || !string.IsNullOrWhiteSpace(search) ? null
            : new CoverageRow(unit.Code, text["Pegawai {0} sendiri", unit.Name], null, null, view.Shown(own));

    private async Task<List<CoverageRow>> NotedAsync(RoundPlace round, Unit unit, CoverageView view, List<UnitFigures> rows, DateTimeOffset now,
        CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var cascade = await CascadeState.LoadAsync(db, round, [.. ids, unit.Id], now, cancel);
        var below = await Offspring.LoadAsync(db, ids, cancel);
        return [.. rows.Select(r => new CoverageRow(r.Code, r.Name, round.AddressOf(r.Code), Note(r), view.Shown(r.Count)))];

        string? Note(UnitFigures row)
        {
            var units = below.Words(row.Id, text);
            if (row.Obliged == 0 || cascade.IsOpen(row.Id)) return units;
            var head = cascade.HeadOf(row.Id);
            var name = text[HeadWords.Head(row.Kind)];
            if (head is null) return text["tidak punya kepala tercatat"];
            if (head.SignedAt is not null)
                return units is null ? text["{0} sudah, belum meneruskan ke jajaran", name] : text["{0} sudah, belum meneruskan ke {1}", name, units];
            if (!cascade.IsOpen(unit.Id)) return units;
            return head.IsActivated ? text["{0} belum menandatangani", name] : text["{0} belum aktivasi", name];
        }
    }
}

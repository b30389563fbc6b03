using Microsoft.EntityFrameworkCore;
using Pakta.Core.Coverage;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>The page of a region (null: all of the round), or its rows for a file; null where nothing in view lies there.</summary>
public sealed class ShowRegion(RegionFigures figures, SharedText text, TimeProvider clock)
{
    public async Task<RegionPage?> RunAsync(Authority authority, RoundPlace round, string? region, TableRequest request, CancellationToken cancel)
    {
        var view = CoverageView.For(authority, round.Root.Path);
        var units = figures.Units(authority, round, region);
        if (!await units.AnyAsync(cancel)) return null;
        var summed = await figures.SummedAsync(units, round, region, cancel);
        var total = view.Shown(summed.Aggregate(default(CoverageCount), (sum, row) => sum + row.Count));
        var listed = region is not null && RegionFigures.IsListed(round, region);
        var all = listed ? figures.Units(authority, round, region, request.Search) : summed.AsQueryable();
        var count = listed ? await all.CountAsync(cancel) : summed.Count;
        var page = all.Sorted(request.Sort).Skip((request.Page - 1) * FigureTable.PageSize).Take(FigureTable.PageSize);
        var rows = listed ? await page.ToListAsync(cancel) : [.. page];
        var title = region is null ? text["Menurut wilayah"] : await figures.NameAsync(region, round, cancel);
        var table = new FigureTable(listed ? text["Unit di {0}", title] : text["Wilayah"],
            [.. rows.Select(r => new CoverageRow(r.Code, r.Name, Href(r), null, view.Shown(r.Count)))], count,
            FigureTable.PagerFor(request.Page, count), request.Search, $"{round.Address}/wilayah{(region is null ? "" : "/" + region)}");
        return new RegionPage(round, title, view, total, Crumbs(round, region, title), table, clock.GetUtcNow());

        string? Href(UnitFigures row) => listed ? round.AddressOf(row.Code) : row.Code.Length == 0 ? null : $"{round.Address}/wilayah/{row.Code}";
    }

    public Task<bool> HasAnyAsync(Authority authority, RoundPlace round, string? region, CancellationToken cancel) =>
        figures.Units(authority, round, region).AnyAsync(cancel);

    public async IAsyncEnumerable<UnitFigures> AllAsync(Authority authority, RoundPlace round, string? region, TableRequest request)
    {
        if (region is not null && RegionFigures.IsListed(round, region))
        {
            await foreach (var row in figures.Units(authority, round, region, request.Search).Sorted(request.Sort).AsAsyncEnumerable())
                yield return row;
            yield break;
        }
        var summed = await figures.SummedAsync(figures.Units(authority, round, region), round, region, CancellationToken.None);
        foreach (var row in summed.AsQueryable().Sorted(request.Sort)) yield return row;
    }

    private Crumb[] Crumbs(RoundPlace round, string? region, string title) => region is null
        ? [new Crumb(round.Root.Name, round.Address), new Crumb(title)]
        : [new Crumb(round.Root.Name, round.Address), new Crumb(text["Menurut wilayah"], $"{round.Address}/wilayah"), new Crumb(title)];
}

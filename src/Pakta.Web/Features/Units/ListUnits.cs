using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <summary>The standing units of one's own scope: two levels of the tree, or a flat list of what was asked for, fifty a page.</summary>
public sealed class ListUnits(PaktaDb db, UnitHeads heads, UnitSearch search, TimeProvider clock)
{
    internal static readonly Role[] Readers = [Role.Ppk, Role.Head, Role.HrOffice, Role.Operator, Role.Inspectorate, Role.Administrator];
    private const int PageSize = 50, MostBelow = 300, Soon = 30;

    public async Task<UnitsPage> RunAsync(Authority authority, string? words, string? view, int page, CancellationToken cancel)
    {
        var scope = db.Units.AsNoTracking().Within(authority, Readers).Standing();
        var shown = view switch { "tanpa-kepala" => UnitsView.Vacant, "penjabat" => UnitsView.Ending, _ => string.IsNullOrWhiteSpace(words) ? UnitsView.Tree : UnitsView.Found };
        var today = IndonesianZone.OfRegion(await scope.OrderBy(u => u.Path).Select(u => u.Region).FirstOrDefaultAsync(cancel)).Date(clock.GetUtcNow());
        var held = UnitHeads.Holding(db, today);
        var vacant = scope.Where(u => !held.Any(a => a.UnitId == u.Id));
        var ending = held.Where(a => a.Acting != null && (a.Until == null || a.Until <= today.AddDays(Soon))).Join(scope, a => a.UnitId, u => u.Id, (a, u) => new Ending { Unit = u, Until = a.Until });
        var (count, vacancies, ends) = (await scope.CountAsync(cancel), await vacant.CountAsync(cancel), await ending.CountAsync(cancel));
        var found = (shown == UnitsView.Vacant ? vacant : scope).Matching(words);
        var total = shown switch { UnitsView.Tree => 0, UnitsView.Ending => ends, _ => await found.CountAsync(cancel) };
        var pager = Pager.Of(page, total, PageSize);
        var lines = shown switch
        {
            UnitsView.Tree => await TreeAsync(scope, authority, cancel),
            UnitsView.Ending => await EndingAsync(await ending.OrderBy(e => e.Until == null).ThenBy(e => e.Until).ThenBy(e => e.Unit.Path).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), cancel),
            _ => await FlatAsync(await found.OrderBy(u => u.Path).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), cancel),
        };
        return new UnitsPage(shown, words, lines, count, vacancies, ends, pager);
    }

    private async Task<List<UnitLine>> TreeAsync(IQueryable<Unit> scope, Authority authority, CancellationToken cancel)
    {
        // The topmost units of one's grants; what lies below another of them shows there.
        var paths = authority.Grants.Where(g => Readers.Contains(g.Role)).Select(g => g.Path).Distinct().ToList();
        paths = paths.FindAll(p => !paths.Exists(o => o != p && UnitPath.IsWithin(p, o)));
        var roots = await scope.Where(u => paths.Contains(u.Path)).OrderBy(u => u.Path).ToListAsync(cancel);
        var lines = new List<UnitLine>();
        foreach (var (unit, node) in roots.Zip(await heads.NodesAsync(roots, cancel)))
        {
            var children = await db.Units.AsNoTracking().Standing().Where(u => u.ParentId == unit.Id).OrderBy(u => u.Path).Take(MostBelow).ToListAsync(cancel);
            lines.Add(new UnitLine(node, Children: await heads.NodesAsync(children, cancel), More: node.Below - children.Count));
        }
        return lines;
    }

    private async Task<List<UnitLine>> FlatAsync(List<Unit> units, CancellationToken cancel)
    {
        var above = await search.WithAboveAsync(units, cancel);
        return [.. (await heads.NodesAsync(units, cancel)).Zip(above, (node, choice) => new UnitLine(node, choice.Above))];
    }

    private async Task<List<UnitLine>> EndingAsync(List<Ending> ending, CancellationToken cancel) =>
        [.. (await FlatAsync(ending.ConvertAll(e => e.Unit), cancel)).Zip(ending, (line, end) => line with { Until = end.Until })];

    private sealed class Ending
    {
        public required Unit Unit { get; init; }
        public DateOnly? Until { get; init; }
    }
}

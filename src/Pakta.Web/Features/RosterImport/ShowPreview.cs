using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>One page of one part of a judged file.</summary>
public sealed class ShowPreview(PaktaDb db, ImportStaging staging, ImportJobs jobs, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostInTree = 3_000;

    public async Task<PreviewPage> RunAsync(OwnImport import, string? tab, string? code, int page, CancellationToken cancel)
    {
        var (staged, rows) = (import.Staged, staging.Rows(import.Staged.Token));
        var settled = staging.Settled(staged.Token);
        var tabs = Tabs(staged, rows, settled.Count);
        var shown = tabs.FirstOrDefault(t => t.Tab.Slug == tab, tabs[0]).Tab;
        var kind = rows.Problems().Kinds.FirstOrDefault(k => k.View == shown.View && k.Code == code);
        var count = shown == PreviewTab.Tree ? 1 : kind?.Count ?? tabs.First(t => t.Tab == shown).Count;
        var pager = Pager.Of(page, count, PageSize);
        var skip = (pager.Page - 1) * PageSize;
        var zone = (await KeepersAgency.OfAsync(db, import.Authority, cancel))?.Zone ?? IndonesianZone.Wib;
        var answer = new PreviewPage(staged, shown, tabs, pager)
        {
            Problems = rows.Problems(), Code = kind?.Code,
            Stopped = staged.Step == StagedStep.Applying || jobs.Find(staged.Token) is { Failed: true },
            Today = zone.Date(clock.GetUtcNow()), Zone = zone.Name,
        };
        if (shown == PreviewTab.Tree) answer = answer with { Tree = staged.Summary.Ok <= MostInTree ? UnitTreeNode.Of(rows.Read(RowView.All)) : null };
        else if (shown == PreviewTab.Settled) answer = answer with { Settled = [.. settled.Reverse().Skip(skip).Take(PageSize)] };
        else if (shown.View == RowView.Missing) answer = answer with { Missing = [.. rows.Missing(skip, PageSize)] };
        else if (kind is null) answer = answer with { Rows = [.. rows.Read(shown.View, skip, PageSize)] };
        else answer = answer with { Rows = [.. rows.Read(shown.View).Where(r => r.Verdict.Code == kind.Code).Skip(skip).Take(PageSize)] };
        return answer with { Units = await NamesAsync(answer, import.Authority, cancel) };
    }

    // What waits for a decision comes first, what stays as it is last.
    private static List<(PreviewTab Tab, int Count)> Tabs(StagedImport staged, StagedRows rows, int settled)
    {
        var tabs = PreviewTab.All.Select(t => (Tab: t, Count: rows.Count(t.View))).Where(t => t.Count > 0).ToList();
        if (settled > 0) tabs.Add((PreviewTab.Settled, settled));
        if (staged.IsUnits) tabs.Insert(0, (PreviewTab.Tree, staged.Summary.Ok));
        return tabs.Count > 0 ? tabs : [(PreviewTab.All[^1], 0)];
    }

    private async Task<Dictionary<string, string>> NamesAsync(PreviewPage page, Authority authority, CancellationToken cancel)
    {
        var codes = page.Rows.Concat(page.Settled.Select(s => s.Asked)).SelectMany(r => new[] { r.Unit, r.From, r.Parent }).Concat(page.Missing.Select(m => m.Unit))
            .Concat((page.Tree ?? []).Select(n => n.Row.Parent)).OfType<string>().Distinct().ToList();
        if (page.Tree is not null) codes.AddRange(Lefts(page.Tree));
        return await db.Units.AsNoTracking().Within(authority, Role.HrOffice, Role.Operator).Where(u => codes.Contains(u.Code))
            .ToDictionaryAsync(u => u.Code, u => u.Name, cancel);
    }

    private static IEnumerable<string> Lefts(IEnumerable<UnitTreeNode> nodes) =>
        nodes.SelectMany(n => Lefts(n.Children).Concat(n.Row.From is { } left ? [left] : []));
}

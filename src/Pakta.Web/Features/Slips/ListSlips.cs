using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Slips;

/// <summary>The batches of the own scope and what became of them; null for all but the HR office, its operators and the inspectorate.</summary>
public sealed class ListSlips(PaktaDb db, TimeProvider clock)
{
    private const int PageSize = 50;
    private const int MostUnits = 500;

    public async Task<SlipsPage?> RunAsync(Authority authority, string? code, int days, int page, CancellationToken cancel)
    {
        if (!SlipScope.Sees(authority)) return null;
        var own = db.Units.AsNoTracking().Within(authority, SlipScope.Printers).Standing();
        var chosen = code is null ? null : await own.FirstOrDefaultAsync(u => u.Code == code, cancel);
        var waiting = chosen is null ? 0
            : await db.NotActivated(chosen.Path, IndonesianZone.OfRegion(chosen.Region).Date(clock.GetUtcNow())).CountAsync(cancel);
        var units = await own.OrderBy(u => u.Path).Take(MostUnits).Select(u => new UnitLabel(u.Code, u.Name)).ToListAsync(cancel);
        var seen = db.SlipsSeenBy(authority).AsNoTracking();
        var pager = Pager.Of(page, await seen.CountAsync(cancel), PageSize);
        var batches = await seen.OrderByDescending(b => b.PrintedAt).ThenBy(b => b.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new SlipsPage(units, chosen is null ? null : new UnitLabel(chosen.Code, chosen.Name), waiting, days, await PrintersAsync(seen, cancel),
            await LinesAsync(batches, cancel), pager);
    }

    internal async Task<List<BatchLine>> LinesAsync(IReadOnlyCollection<SlipBatch> batches, CancellationToken cancel)
    {
        var (ids, units, printers) = (batches.Select(b => b.Id).ToArray(), batches.Select(b => b.UnitId).ToArray(), batches.Select(b => b.PrintedBy).ToArray());
        var places = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        var names = await db.Users.Where(a => printers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var used = await db.ActivationCodes.Where(c => c.UsedAt != null && c.BatchId != null && ids.Contains(c.BatchId.Value)).GroupBy(c => c.BatchId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var now = clock.GetUtcNow();
        return [.. batches.Select(b => new BatchLine(b, places[b.UnitId].Name, names.GetValueOrDefault(b.PrintedBy, ""), IndonesianZone.OfRegion(places[b.UnitId].Region).Name,
            used.GetValueOrDefault(b.Id), StateOf(b, now)))];
    }

    private async Task<List<PrinterLine>> PrintersAsync(IQueryable<SlipBatch> seen, CancellationToken cancel)
    {
        var printed = await seen.GroupBy(b => b.PrintedBy)
            .Select(g => new { By = g.Key, Printed = g.Sum(b => b.Slips), HandedOver = g.Sum(b => b.HandedOverAt != null ? b.Slips : 0) }).ToListAsync(cancel);
        var activated = await seen.Join(db.ActivationCodes.Where(c => c.UsedAt != null), b => b.Id, c => c.BatchId, (b, _) => b.PrintedBy).GroupBy(by => by)
            .Select(g => new { By = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.By, g => g.Count, cancel);
        var printers = printed.ConvertAll(p => p.By);
        var names = await db.Users.Where(a => printers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return [.. printed.Select(p => new PrinterLine(names.GetValueOrDefault(p.By, ""), p.Printed, p.HandedOver, activated.GetValueOrDefault(p.By)))
            .OrderByDescending(p => p.Printed).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private static BatchState StateOf(SlipBatch batch, DateTimeOffset now) => batch switch
    {
        { CancelledAt: not null } => BatchState.Cancelled,
        { HandedOverAt: not null } => BatchState.HandedOver,
        _ => now >= batch.Stale ? BatchState.Stale : BatchState.Waiting,
    };
}

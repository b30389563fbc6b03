using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>A list of units against the known tree; show and apply are the same walk, applying is one transaction.</summary>
public sealed class UnitImport(PaktaDb db, MemberRoll roll, TimeProvider clock)
{
    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            var codes = await db.Units.AsNoTracking().Select(u => u.Code).ToHashSetAsync(cancel);
            var units = UnitFile.Open(file, codes.Contains);
            if (!run.Apply) return await WalkAsync(units, run, cancel);
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            var summary = await WalkAsync(units, run, cancel);
            await tx.CommitAsync(cancel);
            return summary;
        }
        catch (UnreadableFileException e)
        {
            return e.Fault;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<ImportSummary> WalkAsync(UnitFile file, ImportRun run, CancellationToken cancel)
    {
        var tree = new UnitTree(await db.Units.ToListAsync(cancel), clock.GetUtcNow());
        var rows = file.Rows.Where(r => r.Unit is not null).ToDictionary(r => r.Unit!.Code, r => r.Unit!);
        var results = new Dictionary<string, (RowVerdict? Refused, RowChange Change)>();
        foreach (var row in rows.Values) Place(row, rows, tree, run, results);
        var summary = new ImportSummary();
        summary.UnknownColumns.AddRange(file.UnknownColumns);
        foreach (var parsed in file.Rows)
        {
            var (refused, change) = parsed.Unit is { } unit ? results[unit.Code] : (null, RowChange.None);
            var result = new RowResult(refused ?? parsed.Verdict, change, parsed.Label, parsed.Code);
            summary.Count(result);
            run.OnRow?.Invoke(result);
        }
        summary.Missing = tree.Missing(file.Rows.Where(r => r.Code is not null).Select(r => r.Code!).ToHashSet(), rows.Keys);
        run.OnProgress?.Invoke(summary.Rows, summary.Rows);
        if (!run.Apply) return summary;
        db.Units.AddRange(tree.Added);
        await db.SaveChangesAsync(cancel);
        foreach (var moved in tree.Moved)
        {
            var below = db.Units.Below(moved.Path).Select(u => u.Id);
            await roll.PeopleChangedAsync(await db.People.Where(p => below.Contains(p.UnitId)).Select(p => p.Id).ToListAsync(cancel), "unit", cancel);
        }
        return summary;
    }

    // Parents first, whatever the order of the file; the file itself holds no cycle any more.
    private static void Place(UnitRow row, Dictionary<string, UnitRow> rows, UnitTree tree, ImportRun run,
        Dictionary<string, (RowVerdict?, RowChange)> results)
    {
        if (results.ContainsKey(row.Code)) return;
        if (row.Parent is not null && rows.TryGetValue(row.Parent, out var parent)) Place(parent, rows, tree, run, results);
        var refused = tree.Refuse(row, run);
        results[row.Code] = refused is null ? (null, tree.Put(row)) : (refused, RowChange.None);
    }
}

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
        var results = new Dictionary<string, Placed>();
        foreach (var row in rows.Values) Place(row, rows, tree, run, results);
        var summary = new ImportSummary();
        summary.UnknownColumns.AddRange(file.UnknownColumns);
        foreach (var parsed in file.Rows)
        {
            var placed = parsed.Unit is { } unit ? results[unit.Code] : Placed.Nowhere;
            var result = new RowResult(placed.Refused ?? parsed.Verdict, placed.Change, parsed.Label, parsed.Code)
            {
                Fields = placed.Fields, From = placed.From, Parent = parsed.Unit?.Parent,
            };
            summary.Count(result);
            run.OnRow?.Invoke(result);
        }
        foreach (var missing in tree.Missing(file.Rows.Where(r => r.Code is not null).Select(r => r.Code!).ToHashSet(), rows.Keys))
        {
            summary.Missing++;
            run.OnMissing?.Invoke(new MissingRow(missing.Name, missing.Code));
        }
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
    private static void Place(UnitRow row, Dictionary<string, UnitRow> rows, UnitTree tree, ImportRun run, Dictionary<string, Placed> results)
    {
        if (results.ContainsKey(row.Code)) return;
        if (row.Parent is not null && rows.TryGetValue(row.Parent, out var parent)) Place(parent, rows, tree, run, results);
        if (tree.Refuse(row, run) is { } refused)
        {
            results[row.Code] = Placed.Nowhere with { Refused = refused };
            return;
        }
        var (fields, above) = (tree.Differences(row), tree.ParentOf(row.Code));
        var change = tree.Put(row);
        results[row.Code] = new Placed(null, change, fields, change == RowChange.Moved ? above : null);
    }

    private sealed record Placed(RowVerdict? Refused, RowChange Change, IReadOnlyList<FieldChange> Fields, string? From)
    {
        public static readonly Placed Nowhere = new(null, RowChange.None, [], null);
    }
}

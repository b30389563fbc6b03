using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Data.Gate;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.Units;

/// <summary>A list of units against the known tree; show and apply are the same walk, applying is one transaction.</summary>
public sealed class UnitImport(PaktaDb db, FoundUnit found, DescribeUnit describe, MoveUnit move, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            if (ImportRefusal.Ahead(run, clock.GetUtcNow()) is { } early) return early;
            var codes = await db.Units.AsNoTracking().Select(u => u.Code).ToHashSetAsync(cancel);
            var labels = await LocalLabels.LoadAsync(db, cancel);
            var units = UnitFile.Open(file, codes.Contains, labels, run);
            if (!run.Apply || units.Fault is not null) return (await WalkAsync(units, labels, run, cancel)).Summary;
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            if (!await ImportLock.TakeAsync(db, cancel)) return ImportRefusal.Busy;
            var (tree, summary) = await WalkAsync(units, labels, run, cancel);
            if (run.Strict && !summary.IsClean) return summary;
            if (await ApplyAsync(tree, codes.Count == 0, run, cancel) is { } refused) return refused;
            if (summary.ChangesAnything) await ImportAudit.AddAsync(trail, AuditActs.UnitsImported, "Daftar unit", run, summary, cancel);
            await tx.CommitAsync(cancel);
            return summary;
        }
        catch (UnreadableFileException e)
        {
            return e.Fault;
        }
        catch (WriteGateTimeoutException)
        {
            return ImportRefusal.Busy;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<(UnitTree Tree, ImportSummary Summary)> WalkAsync(UnitFile file, LocalLabels labels, ImportRun run, CancellationToken cancel)
    {
        var tree = new UnitTree(await db.Units.AsNoTracking().ToListAsync(cancel), labels, await LaterAsync(run.From, cancel), clock.GetUtcNow());
        var rows = file.Rows.Where(r => r.Unit is not null).ToDictionary(r => r.Unit!.Code, r => r.Unit!);
        var results = new Dictionary<string, Placed>();
        foreach (var row in ParentsFirst(rows)) results[row.Code] = Place(row, tree, run);
        var summary = new ImportSummary { Fault = file.Fault };
        summary.UnknownColumns.AddRange(file.UnknownColumns);
        summary.Notes.AddRange(file.Notes);
        if (file.Fault is { } fault) run.OnFault?.Invoke(fault);
        foreach (var parsed in file.Rows)
        {
            var placed = parsed.Unit is { } unit ? results[unit.Code] : Placed.Nowhere;
            var result = new RowResult(placed.Said ?? parsed.Verdict, placed.Change, parsed.Label, parsed.Code)
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
        return (tree, summary);
    }

    private async Task<Dictionary<UnitId, DateOnly>> LaterAsync(DateOnly? from, CancellationToken cancel) => from is not { } day ? []
        : await db.UnitVersions.Where(v => v.AppliedAt != null && v.From > day).GroupBy(v => v.UnitId)
            .Select(g => new { g.Key, Last = g.Max(v => v.From) }).ToDictionaryAsync(g => g.Key, g => g.Last, cancel);

    private async Task<Refused?> ApplyAsync(UnitTree tree, bool isFirst, ImportRun run, CancellationToken cancel)
    {
        await found.AddAsync(tree.Founded, isFirst, u => Stamp(u, run), cancel);
        var touched = tree.Described.Select(d => d.Unit).Union(tree.Moved.Select(m => m.Unit)).Union(tree.Moved.Select(m => m.Parent)).ToList();
        var units = await db.Units.Where(u => touched.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        foreach (var (id, to) in tree.Described)
            if (await describe.RunAsync(units[id], to, Stamp(units[id], run), cancel) is not null) return ImportRefusal.Unit(units[id].Name);
        foreach (var (id, parent) in tree.Moved)
        {
            // An earlier move of the list may have taken them along.
            await db.Entry(units[id]).ReloadAsync(cancel);
            await db.Entry(units[parent]).ReloadAsync(cancel);
            if (await move.RunAsync(units[id], units[parent], Stamp(units[id], run), cancel) is not null) return ImportRefusal.Unit(units[id].Name);
        }
        return null;
    }

    private UnitStamp Stamp(Unit unit, ImportRun run)
    {
        var now = clock.GetUtcNow();
        var today = IndonesianZone.OfRegion(unit.Region).Date(now);
        return new UnitStamp(run.From is { } from && from < today ? from : today, today, null, now, run.By);
    }

    // Whatever the order of the file; the file itself holds no cycle any more. However long its chains are, only what a path can hold is placed.
    private static IEnumerable<UnitRow> ParentsFirst(Dictionary<string, UnitRow> rows)
    {
        var (seen, way) = (new HashSet<string>(), new Stack<UnitRow>());
        foreach (var row in rows.Values)
        {
            for (var at = row; at is not null && seen.Add(at.Code); at = at.Parent is null ? null : rows.GetValueOrDefault(at.Parent)) way.Push(at);
            while (way.TryPop(out var next)) yield return next;
        }
    }

    private static Placed Place(UnitRow row, UnitTree tree, ImportRun run)
    {
        var said = tree.Judge(row, run);
        if (said is not null && (said.Verdict != Verdict.Ok || run.Choices[said.Key] == RowChoice.Skip)) return Placed.Nowhere with { Said = said };
        var (fields, above) = (tree.Differences(row), tree.ParentOf(row.Code));
        var change = tree.Put(row);
        return new Placed(said, change, fields, change == RowChange.Moved ? above : null);
    }

    private sealed record Placed(RowVerdict? Said, RowChange Change, IReadOnlyList<FieldChange> Fields, string? From)
    {
        public static readonly Placed Nowhere = new(null, RowChange.None, [], null);
    }
}

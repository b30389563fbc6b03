using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>
/// A roster file against what is known. Show and apply are the same walk, so the preview can't promise what the import does not
/// do; applying is one transaction.
/// </summary>
public sealed class PeopleImport(PaktaDb db, RosterHeads heads, TimeProvider clock)
{
    private const int Batch = 1000;

    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            var now = clock.GetUtcNow();
            var names = await LoadUnitNames.RunAsync(db, now, cancel);
            var people = PeopleFile.Open(file, new PeopleContext(now.Year, names, run.Choices));
            if (!run.Apply) return await WalkAsync(people, names, run, cancel);
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            var summary = await WalkAsync(people, names, run, cancel);
            await tx.CommitAsync(cancel);
            return summary;
        }
        catch (UnreadableFileException e)
        {
            return e.Fault;
        }
    }

    private async Task<ImportSummary> WalkAsync(PeopleFile file, UnitNames names, ImportRun run, CancellationToken cancel)
    {
        var summary = new ImportSummary();
        summary.UnknownColumns.AddRange(file.UnknownColumns);
        var walk = new Walk(summary, names.All.ToDictionary(u => u.Id), [], [], [], []);
        foreach (var batch in file.Read().Chunk(Batch))
        {
            await StoreAsync(batch, walk, run, cancel);
            run.OnProgress?.Invoke(summary.Rows, file.Rows);
        }
        summary.Missing = await CountMissingAsync(file, walk, run, cancel);
        if (run.Apply) await heads.FollowAsync(walk.Heads, walk.Moved, walk.Touched, run.By, cancel);
        return summary;
    }

    private async Task StoreAsync(ParsedPerson[] batch, Walk walk, ImportRun run, CancellationToken cancel)
    {
        var numbers = batch.Where(p => p.Person is not null).Select(p => p.Person!.Nip!).ToList();
        var known = await db.People.Where(p => numbers.Contains(p.Nip!)).ToDictionaryAsync(p => p.Nip!, cancel);
        foreach (var parsed in batch)
        {
            var result = Judge(parsed, known, walk, run);
            walk.Summary.Count(result);
            run.OnRow?.Invoke(result);
        }
        if (run.Apply) await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private RowResult Judge(ParsedPerson parsed, Dictionary<string, CivilServant> known, Walk walk, ImportRun run)
    {
        if (parsed.Person is not { } row) return new RowResult(parsed.Verdict, RowChange.None, parsed.Label, parsed.UnitCode);
        var stored = known.GetValueOrDefault(row.Nip!);
        if (Place(row, stored, walk, run) is { } refused) return new RowResult(refused, RowChange.None, parsed.Label, row.Unit.Code);
        var unit = row.Unit;
        walk.Seen.Add(unit.Id);
        var fields = stored is null ? [] : PersonDifferences.Between(stored.Data, row.Data);
        var left = stored is not null && stored.UnitId != unit.Id ? walk.Places[stored.UnitId].Code : null;
        var person = stored ?? Add(row, unit, run);
        var change = stored is null ? RowChange.New : Update(stored, row, unit, walk);
        if (change != RowChange.Unchanged) walk.Touched.Add(person.Id);
        if (row.IsHead) walk.Heads[unit.Id] = person.Id;
        return new RowResult(parsed.Verdict, change, parsed.Label, row.Unit.Code) { Fields = fields, From = left };
    }

    private static RowVerdict? Place(PersonRow row, CivilServant? stored, Walk walk, ImportRun run)
    {
        const string column = "KODE UNIT";
        if (!run.Allows(row.Unit.Path))
            return RowVerdict.Rejected(row.Row, "unit.scope", column, row.Unit.Code, "Unit ini di luar lingkup Saudara. Serahkan baris ini kepada pengelolanya.");
        return stored is not null && !run.Allows(walk.Places[stored.UnitId].Path)
            ? RowVerdict.Rejected(row.Row, "person.elsewhere", column, row.Unit.Code,
                "Pegawai ini tercatat pada unit di luar lingkup Saudara. Minta BKPSDM memindahkannya.")
            : null;
    }

    private CivilServant Add(PersonRow row, KnownUnit unit, ImportRun run)
    {
        var person = CivilServant.Create(new PersonId(Guid.CreateVersion7(clock.GetUtcNow())), row.Nip, row.Data, unit.Id);
        if (run.Apply) db.People.Add(person);
        return person;
    }

    private static RowChange Update(CivilServant person, PersonRow row, KnownUnit unit, Walk walk)
    {
        var changed = person.Describe(row.Data);
        if (person.UnitId == unit.Id) return changed ? RowChange.Changed : RowChange.Unchanged;
        walk.Moved[person.Id] = person.UnitId;
        person.MoveTo(unit.Id);
        return RowChange.Moved;
    }

    // Missing: on the roster of a unit that the file speaks of, but not in the file. They stay as they are.
    private async Task<int> CountMissingAsync(PeopleFile file, Walk walk, ImportRun run, CancellationToken cancel)
    {
        var missing = 0;
        foreach (var some in walk.Seen.Chunk(Batch))
            await foreach (var known in db.People.AsNoTracking().Where(p => some.Contains(p.UnitId) && p.Nip != null)
                .Select(p => new { Nip = p.Nip!, p.Name, p.UnitId }).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (file.Names(known.Nip)) continue;
                missing++;
                run.OnMissing?.Invoke(new MissingRow(known.Name, walk.Places[known.UnitId].Code));
            }
        return missing;
    }

    private sealed record Walk(ImportSummary Summary, Dictionary<UnitId, KnownUnit> Places, HashSet<UnitId> Seen,
        Dictionary<UnitId, PersonId> Heads, Dictionary<PersonId, UnitId> Moved, List<PersonId> Touched);
}

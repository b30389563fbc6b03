using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Data.Gate;
using Pakta.Web.Roster.People.Storing;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.People;

/// <summary>
/// A roster file against what is known. Show and apply are the same walk, so the preview can't promise what the import does not
/// do; applying is one transaction.
/// </summary>
public sealed class PeopleImport(PaktaDb db, KnownPeople known, AbsencesFromList absences, ExtraPostsFromList posts, AliasesFromChoices aliases,
    CutNumbers cut, EndedPosts ended, MissingFromList missing, RosterHeads heads, MemberRoll roll, AuditTrail trail, AddressNotices notices, PeopleStatistics statistics, TimeProvider clock)
{
    private const int Batch = 1000;

    public async Task<Result<ImportSummary>> RunAsync(RosterFile file, ImportRun run, CancellationToken cancel)
    {
        try
        {
            var now = clock.GetUtcNow();
            if (ImportRefusal.Ahead(run, now) is { } early) return early;
            // What is applied is judged by units that stand still; a preview keeps nobody waiting.
            await using var tx = run.Apply ? await db.Database.BeginTransactionAsync(cancel) : null;
            if (tx is not null && !await ImportLock.TakeAsync(db, cancel)) return ImportRefusal.Busy;
            var names = await LoadUnitNames.RunAsync(db, now, cancel);
            var numbers = await cut.ChosenAsync(run, new PersonQuestions(run, names), cancel);
            var people = PeopleFile.Open(file, new PeopleContext(now.Year, names, run.Choices) { Numbers = numbers, TakesAddresses = run.TakesAddresses });
            var walk = new PeopleWalk(run, new ChangeStamp(now, run.By, run.From), names, known, absences, posts, aliases, cut);
            if (tx is null || people.Fault is not null) return await ShowAsync(people, walk, run, cancel);
            var summary = await ApplyAsync(people, walk, run, cancel);
            if (IsHeld(summary, run)) return summary;
            await tx.CommitAsync(cancel);
            await statistics.RenewAsync(summary.New, cancel);
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

    private static bool IsHeld(ImportSummary summary, ImportRun run) => summary.Fault is not null || (run.Strict && !summary.IsClean);

    private async Task<ImportSummary> ShowAsync(PeopleFile file, PeopleWalk walk, ImportRun run, CancellationToken cancel)
    {
        await WalkAsync(file, walk, run, null, cancel);
        await missing.FindAsync(file, walk, run, cancel);
        await ended.FindAsync(file, walk, posts, cancel);
        return walk.Summary;
    }

    private async Task<ImportSummary> ApplyAsync(PeopleFile file, PeopleWalk walk, ImportRun run, CancellationToken cancel)
    {
        var stamp = walk.Stamp;
        var added = await NewPeople.BeginAsync(db, cancel);
        await WalkAsync(file, walk, run, added, cancel);
        if (IsHeld(walk.Summary, run))
        {
            await missing.FindAsync(file, walk, run, cancel);
            return walk.Summary;
        }
        await missing.MarkAsync(await missing.FindAsync(file, walk, run, cancel), walk, cancel);
        await added.TakeOverAsync(cancel);
        await absences.StoreAsync(stamp, run, cancel);
        var gone = await ended.FindAsync(file, walk, posts, cancel);
        await ended.EndAsync(gone, walk, cancel);
        var elsewhere = await posts.StoreAsync(stamp, cancel);
        await aliases.StoreAsync(stamp, cancel);
        await heads.FollowAsync([.. walk.Heads, .. walk.HeadsElsewhere.Where(r => elsewhere.ContainsKey(r.Nip!))
            .Select(r => new HeadClaim(r.Unit, elsewhere[r.Nip!], r.Acting))], walk.Moved, gone.Select(p => (p.PersonId, p.UnitId)).ToHashSet(), stamp, cancel);
        if (walk.Touched.Count > 0) await roll.PeopleChangedAsync(walk.Touched, "import", cancel);
        if (walk.Summary.ChangesAnything) await ImportAudit.AddAsync(trail, AuditActs.RosterImported, "Daftar pegawai", run, walk.Summary, cancel,
            ("surel diganti", walk.Replaced), ("surel diisi", walk.Filled));
        return walk.Summary;
    }

    // The reader's thread parses ahead; this one asks the database and stores.
    private async Task WalkAsync(PeopleFile file, PeopleWalk walk, ImportRun run, NewPeople? added, CancellationToken cancel)
    {
        walk.Summary.UnknownColumns.AddRange(file.UnknownColumns);
        walk.Summary.Fault = file.Fault;
        if (file.Fault is { } fault) run.OnFault?.Invoke(fault);
        var isLive = added is not null && await db.Campaigns.AnyAsync(c => c.State == CampaignState.Open, cancel);
        await foreach (var batch in Ahead.ReadAsync(file.Read(), Batch, cancel))
        {
            List<PersonRow> rows = [.. batch.Where(p => p.Person is not null).Select(p => p.Person!)];
            await known.LoadAsync(rows, walk.Stamp.Earliest, added is not null, walk.Keeps, cancel);
            await absences.LoadAsync(rows, known, walk.Stamp, cancel);
            await posts.LoadAsync(rows, known, walk.Stamp, cancel);
            await cut.LoadAsync(batch, cancel);
            foreach (var parsed in batch)
            {
                var result = walk.Judge(parsed);
                walk.Summary.Count(result);
                run.OnRow?.Invoke(result);
            }
            if (added is not null) await StoreAsync(walk, added, run, cancel);
            walk.Forget(isLive);
            db.ChangeTracker.Clear();
            run.OnProgress?.Invoke(walk.Summary.Rows, file.Rows);
        }
        file.Learn(walk.Strangers);
        walk.Summary.Notes.AddRange(file.Notes);
        if (walk.Summary.Fault is null && file.Fault is { } late)
        {
            walk.Summary.Fail(late);
            run.OnFault?.Invoke(late);
        }
        if (absences.Note is { } note) walk.Summary.Notes.Add(note);
        walk.Summary.NoteWhatWasSaid();
    }

    private async Task StoreAsync(PeopleWalk walk, NewPeople added, ImportRun run, CancellationToken cancel)
    {
        await notices.AddAsync(walk.Addresses, cancel);
        await trail.AddManyAsync(AuditActs.AddressReplaced, [.. walk.Addresses.Select(a => (a.Subject, a.Masked))], run.Who, cancel);
        db.PersonChanges.AddRange(walk.History);
        if (db.ChangeTracker.Entries().Any()) await db.SaveChangesAsync(cancel);
        await added.AddAsync(walk.New, cancel);
    }
}

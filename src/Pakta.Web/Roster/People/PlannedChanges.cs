using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.People;

/// <summary>
/// The one way in which a recorded change reaches the person's row: at once when its day has come (the command saves and tells the
/// live rounds), else by the turn of the calendar.
/// </summary>
public sealed partial class PlannedChanges(PaktaDb db, MemberRoll roll, TimeProvider clock, ILogger<PlannedChanges> log) : IPlannedChanges
{
    private const int Batch = 500;

    public async Task<IReadOnlyCollection<DateOnly>> DueDaysAsync(CancellationToken cancel) => [.. (await DueAsync(cancel)).Select(d => d.From)];

    public async Task<int> ApplyDueAsync(DateOnly day, CancellationToken cancel)
    {
        var due = (await DueAsync(cancel)).Where(d => d.From <= day).Select(d => d.Id).ToList();
        var applied = 0;
        foreach (var some in due.Chunk(Batch))
        {
            db.ChangeTracker.Clear();
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            await db.HoldOrganizationStillAsync(cancel);
            var touched = new HashSet<PersonId>();
            foreach (var id in some)
            {
                if (await db.PersonChanges.SingleOrDefaultAsync(c => c.Id == id && c.AppliedAt == null, cancel) is not { } change) continue;
                if (!await ApplyAsync(change, await db.People.SingleAsync(p => p.Id == change.PersonId, cancel), cancel)) continue;
                // A number must be free before the next one takes it.
                await db.SaveChangesAsync(cancel);
                touched.Add(change.PersonId);
                applied++;
            }
            if (touched.Count > 0) await roll.PeopleChangedAsync(touched, "planned", cancel);
            await tx.CommitAsync(cancel);
        }
        if (applied == 0 && due.Count > 0) Stuck(due.Count);
        return applied;
    }

    /// <summary>False where it can't be applied any more (the unit was closed, somebody else has the number): it stays planned, and the person's page says so.</summary>
    public async Task<bool> ApplyAsync(PersonChange change, CivilServant person, CancellationToken cancel)
    {
        if (!await CanBeAsync(change, cancel)) return false;
        if (change is { Kind: PersonChangeKind.Moved, ToUnitId: { } unit }) await MoveAsync(change, person, unit, cancel);
        else
        {
            Take(change, person);
            change.Apply(clock.GetUtcNow());
        }
        return true;
    }

    // Due by the civil date of the person's own unit, in the order of days and of recording.
    private async Task<List<(Guid Id, DateOnly From)>> DueAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var latest = IndonesianZone.Wit.Date(now);
        var rows = await db.PersonChanges.AsNoTracking().Where(c => c.AppliedAt == null && c.From <= latest)
            .Join(db.People.Where(p => p.MergedInto == null), c => c.PersonId, p => p.Id, (c, p) => new { c.Id, c.From, c.RecordedAt, p.UnitId })
            .Join(db.Units, x => x.UnitId, u => u.Id, (x, u) => new { x.Id, x.From, x.RecordedAt, u.Region })
            .OrderBy(x => x.From).ThenBy(x => x.RecordedAt).ThenBy(x => x.Id).ToListAsync(cancel);
        return [.. rows.Where(r => r.From <= IndonesianZone.OfRegion(r.Region).Date(now)).Select(r => (r.Id, r.From))];
    }

    private async Task<bool> CanBeAsync(PersonChange change, CancellationToken cancel) => change.Kind switch
    {
        PersonChangeKind.Moved => await db.Units.AnyAsync(u => u.Id == change.ToUnitId && (u.ClosedFrom == null || u.ClosedFrom > change.From), cancel),
        PersonChangeKind.Renumbered => !await db.People.AnyAsync(p => p.Nip == change.After && p.Id != change.PersonId, cancel),
        _ => true,
    };

    // Who heads a unit and leaves it leaves a vacancy; acting heads may sit elsewhere.
    private async Task MoveAsync(PersonChange change, CivilServant person, UnitId unit, CancellationToken cancel)
    {
        var (from, now) = (person.UnitId, clock.GetUtcNow());
        var posts = await db.Appointments.Where(a => a.PersonId == person.Id && a.UnitId == from && a.Role == Role.Head && a.Acting == null
            && a.EndedAt == null && a.From <= change.From).ToListAsync(cancel);
        if (from != unit) posts.ForEach(post => post.End(now, change.RecordedBy));
        person.MoveTo(unit);
        change.ApplyMove(from, now);
    }

    [LoggerMessage(LogLevel.Warning, "{Count} changes of people are due but can't be applied: the unit was closed, or the number is taken. The list of people shows whose.")]
    private partial void Stuck(int count);

    private static void Take(PersonChange change, CivilServant person)
    {
        switch (change.Kind)
        {
            case PersonChangeKind.Renumbered:
                person.Renumber(change.After);
                break;
            case PersonChangeKind.Repositioned:
                person.Describe(person.Data with { Position = change.After ?? "" });
                break;
            case PersonChangeKind.Restatused:
                person.Describe(person.Data with { Status = Enum.Parse<EmploymentStatus>(change.After!) });
                break;
            default:
                throw new InvalidOperationException($"{change.Kind} is not recorded ahead.");
        }
    }
}

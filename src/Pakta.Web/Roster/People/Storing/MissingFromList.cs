using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// People on the roster of a unit that the list speaks of, but not in the list. They are marked and stay what and where they are.
/// </summary>
public sealed class MissingFromList(PaktaDb db)
{
    private const int Some = 500;

    /// <summary>Counts and names them; answers those who are not marked yet.</summary>
    internal async Task<List<(PersonId Person, UnitId Unit)>> FindAsync(PeopleFile file, PeopleWalk walk, ImportRun run, CancellationToken cancel)
    {
        var unmarked = new List<(PersonId, UnitId)>();
        if (file.IsExcerpt) return unmarked;
        foreach (var some in walk.Seen.Chunk(Some))
            await foreach (var known in db.People.AsNoTracking().Where(p => some.Contains(p.UnitId) && p.Nip != null)
                .Select(p => new { p.Id, Nip = p.Nip!, p.Name, p.UnitId, p.MissingSince }).AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (file.Names(known.Nip) || walk.Doubts.Numbers.Contains(known.Nip)) continue;
                walk.Summary.Missing++;
                run.OnMissing?.Invoke(new MissingRow(known.Name, walk.Places[known.UnitId].Code));
                if (known.MissingSince is null) unmarked.Add((known.Id, known.UnitId));
            }
        return unmarked;
    }

    internal async Task MarkAsync(List<(PersonId Person, UnitId Unit)> unmarked, PeopleWalk walk, CancellationToken cancel)
    {
        foreach (var day in unmarked.GroupBy(m => walk.Stamp.From(walk.Places[m.Unit]), m => m.Person))
            foreach (var some in day.Chunk(Some))
                await db.People.Where(p => some.Contains(p.Id)).ExecuteUpdateAsync(set => set.SetProperty(p => p.MissingSince, day.Key), cancel);
    }
}

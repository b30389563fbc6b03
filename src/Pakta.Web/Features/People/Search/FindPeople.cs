using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People.Search;

/// <summary>
/// The people of some units whose names have words that begin with what was typed, among millions. A small scope is looked
/// through unit by unit. In a large one names that begin with the word are read in their order; if those are few, the index of
/// words finds the others. Whatever the way, nobody in the scope who matches is left out, unless there are more than a thousand:
/// then it is the first in order, or the first that come.
/// </summary>
public sealed class FindPeople(PaktaDb db)
{
    public const int Most = 1000;

    /// <summary>So many hits of the word index can be held against the scope within the time of a page.</summary>
    private const int FewHits = 20_000;

    /// <summary>A scope of so many people is looked through within the time of a page.</summary>
    public long Small { get; init; } = 100_000;

    /// <param name="units">To search in.</param>
    /// <param name="search">Null: everybody.</param>
    /// <param name="keep">A further condition, null: none.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Found> RunAsync(IQueryable<Unit> units, SearchWords? search, Func<IQueryable<CivilServant>, IQueryable<CivilServant>>? keep,
        CancellationToken cancel)
    {
        IQueryable<CivilServant> Kept(IQueryable<CivilServant> some) => keep is null ? some.Where(p => p.MergedInto == null) : keep(some.Where(p => p.MergedInto == null));
        var people = Kept(db.People.AsNoTracking());
        if (search?.Number is { } number) return await ByNumberAsync(people, units, number, cancel);
        var words = search?.Words ?? [];
        var scope = await PeopleScope.OfAsync(db, units, Small, cancel);
        if (scope.IsSmall) return await LookThroughAsync(Having(people, words), units, cancel);
        if (words.Count < 2 && await BeginningAsync(people, scope, words is [var only] ? only : null, cancel) is { } beginning) return beginning;
        var hits = Having(Kept(WordIndex.Hits(db, search!.Rarest)), words);
        if ((scope.IsEverything && keep is null) || await WordIndex.HasFewAsync(db, search.Rarest, FewHits, cancel))
            return await TakeAsync(Inside(hits, scope), cancel);
        return await TakeAsync(Having(people, words).Join(units, p => p.UnitId, u => u.Id, (p, _) => p), cancel);
    }

    private async Task<Found> ByNumberAsync(IQueryable<CivilServant> people, IQueryable<Unit> units, string number, CancellationToken cancel)
    {
        var (lowest, highest) = (Nip.Lowest(number), Nip.Highest(number));
        var former = db.PersonChanges.Where(c => c.Kind == PersonChangeKind.Renumbered && c.Before == number).Select(c => c.PersonId);
        return await LookThroughAsync(people.Where(p => string.Compare(p.Nip, lowest) >= 0 && string.Compare(p.Nip, highest) <= 0), units, cancel) is { People.Count: > 0 } now
            ? now : await LookThroughAsync(people.Where(p => former.Contains(p.Id)), units, cancel);
    }

    // By an expression, so that no database walks the index of all names for the order.
    private static Task<Found> LookThroughAsync(IQueryable<CivilServant> people, IQueryable<Unit> units, CancellationToken cancel) =>
        TakeAsync(people.Join(units, p => p.UnitId, u => u.Id, (p, _) => p).OrderBy(p => p.Plain + ""), cancel);

    /// <summary>Null: fewer than a page of a thousand begin so, others may have it as a later word.</summary>
    private static async Task<Found?> BeginningAsync(IQueryable<CivilServant> people, PeopleScope scope, string? word, CancellationToken cancel)
    {
        var from = word ?? "";
        people = people.Where(p => string.Compare(p.Plain, from) >= 0);
        if (word is not null)
        {
            var end = SearchWords.After(word);
            people = people.Where(p => string.Compare(p.Plain, end) < 0);
        }
        var found = await TakeAsync(Inside(people, scope).OrderBy(p => p.Plain), cancel);
        return found.More || word is null ? found : null;
    }

    private static IQueryable<CivilServant> Having(IQueryable<CivilServant> people, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var (first, later) = ($"{word}%", $"% {word}%");
            people = people.Where(p => EF.Functions.Like(p.Plain, first) || EF.Functions.Like(p.Plain, later));
        }
        return people;
    }

    // As a condition on each row: the index that gives the order stays the one that is walked.
    private static IQueryable<CivilServant> Inside(IQueryable<CivilServant> people, PeopleScope scope) =>
        scope.IsEverything ? people : people.Where(p => scope.Units.Any(u => u.Id == p.UnitId));

    private static async Task<Found> TakeAsync(IQueryable<CivilServant> people, CancellationToken cancel)
    {
        var rows = await people.Take(Most + 1).Select(p => new { p.Id, p.Plain }).ToListAsync(cancel);
        var sorted = rows.OrderBy(r => r.Plain, StringComparer.Ordinal).ThenBy(r => r.Id.Value).Select(r => r.Id).Take(Most).ToList();
        return new Found(sorted, rows.Count > Most);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People.Search;

/// <summary>
/// The people of some units whose names have words that begin with what was typed, among millions. A small scope is looked
/// through unit by unit. In a large one names that begin with the word are read in their order, some thousands of them; if too few
/// of those lie in the scope, a middling scope is looked through all the same, and in a larger one the index of words finds the
/// others. Whatever the way, nobody in the scope who matches is left out, unless there are more than were asked for.
/// </summary>
public sealed class FindPeople(PaktaDb db)
{
    /// <summary>So many at most, however many are asked for.</summary>
    public const int Most = 500;

    /// <summary>So many hits of the word index can be held against the scope within the time of a page.</summary>
    private const int FewHits = 20_000;

    /// <summary>So many names in their order can be held against the scope within the time of a page.</summary>
    private const int FewNames = 5_000;

    /// <summary>A scope of so many people is looked through within the time of a page.</summary>
    public long Small { get; init; } = 100_000;

    /// <summary>A scope of so many people is looked through in the time of a few pages, which an uncommon name costs at most.</summary>
    public long Middling { get; init; } = 250_000;

    /// <param name="units">To search in.</param>
    /// <param name="search">Null: everybody.</param>
    /// <param name="keep">A further condition, null: none.</param>
    /// <param name="limit">So many are wanted, from the first on.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Found> RunAsync(IQueryable<Unit> units, SearchWords? search, Func<IQueryable<CivilServant>, IQueryable<CivilServant>>? keep, int limit,
        CancellationToken cancel)
    {
        limit = Math.Min(limit, Most);
        IQueryable<CivilServant> Kept(IQueryable<CivilServant> some) => keep is null ? some.Where(p => p.MergedInto == null) : keep(some.Where(p => p.MergedInto == null));
        var people = Kept(db.People.AsNoTracking());
        if (search?.Number is { } number) return await ByNumberAsync(people, units, number, limit, cancel);
        var words = search?.Words ?? [];
        var scope = await PeopleScope.OfAsync(db, units, Small, cancel);
        if (scope.IsSmall) return await LookThroughAsync(Having(people, words), units, limit, cancel);
        // Of several words the last may stand anywhere, and be half typed.
        var beginning = words switch { [] => null, [var only] => only, _ => string.Join(' ', words.SkipLast(1)) };
        if (words.Count < 2 && await FirstNamesAsync(Kept, scope, beginning, limit, cancel) is { } first) return first;
        if (scope.People <= Middling) return await LookThroughAsync(Having(people, words), units, limit, cancel);
        if (await BeginningAsync(words.Count < 2 ? people : Having(people, words), scope, beginning, limit, cancel) is { } beginners) return beginners;
        if (await WordIndex.IsShorterAsync(db, words, FewHits, scope.IsEverything && keep is null, cancel))
            return await TakeAsync(Inside(Having(Kept(WordIndex.Hits(db, words)), words), scope), cancel);
        var some = Having(people, words);
        return await TakeAsync(scope.IsEverything ? some : some.Join(units, p => p.UnitId, u => u.Id, (p, _) => p), cancel);
    }

    private async Task<Found> ByNumberAsync(IQueryable<CivilServant> people, IQueryable<Unit> units, string number, int limit, CancellationToken cancel)
    {
        var (lowest, highest) = (Nip.Lowest(number), Nip.Highest(number));
        var former = db.PersonChanges.Where(c => c.Kind == PersonChangeKind.Renumbered && c.Before == number).Select(c => c.PersonId);
        return await LookThroughAsync(people.Where(p => string.Compare(p.Nip, lowest) >= 0 && string.Compare(p.Nip, highest) <= 0), units, limit, cancel) is { People.Count: > 0 } now
            ? now : await LookThroughAsync(people.Where(p => former.Contains(p.Id)), units, limit, cancel);
    }

    // By an expression, so that no database walks the index of all names for the order.
    private static Task<Found> LookThroughAsync(IQueryable<CivilServant> people, IQueryable<Unit> units, int limit, CancellationToken cancel) =>
        FirstAsync(people.Join(units, p => p.UnitId, u => u.Id, (p, _) => p).OrderBy(p => p.Plain + "").ThenBy(p => p.Nip), limit, cancel);

    /// <summary>Null: too few of the first that begin so lie in the scope, or too many would have to be read.</summary>
    private async Task<Found?> FirstNamesAsync(Func<IQueryable<CivilServant>, IQueryable<CivilServant>> kept, PeopleScope scope, string? word, int limit, CancellationToken cancel)
    {
        // If the scope's people are spread as everybody's, so many and half as many again hold enough of them.
        var needed = (limit + 1) * 3L / 2 * scope.Everybody / Math.Max(1, scope.People);
        if (needed > FewNames) return null;
        var names = From(db.People.AsNoTracking(), word).OrderBy(p => p.Plain).ThenBy(p => p.Nip).Take((int)needed);
        var found = await FirstAsync(Inside(kept(names), scope).OrderBy(p => p.Plain).ThenBy(p => p.Nip), limit, cancel);
        return found.More ? found : null;
    }

    /// <summary>Null: fewer than are wanted begin so, others may have it as a later word.</summary>
    private static async Task<Found?> BeginningAsync(IQueryable<CivilServant> people, PeopleScope scope, string? word, int limit, CancellationToken cancel)
    {
        var found = await FirstAsync(Inside(From(people, word), scope).OrderBy(p => p.Plain).ThenBy(p => p.Nip), limit, cancel);
        return found.More || word is null ? found : null;
    }

    private static IQueryable<CivilServant> From(IQueryable<CivilServant> people, string? word)
    {
        var from = word ?? "";
        people = people.Where(p => string.Compare(p.Plain, from) >= 0);
        if (word is null) return people;
        var end = SearchWords.After(word);
        return people.Where(p => string.Compare(p.Plain, end) < 0);
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

    // In order: the first of them are the first of all.
    private static async Task<Found> FirstAsync(IQueryable<CivilServant> people, int limit, CancellationToken cancel)
    {
        var ids = await people.Take(limit + 1).Select(p => p.Id).ToListAsync(cancel);
        return new Found([.. ids.Take(limit)], ids.Count > limit);
    }

    // As they come.
    private static async Task<Found> TakeAsync(IQueryable<CivilServant> people, CancellationToken cancel)
    {
        var rows = await people.Take(Most + 1).Select(p => new { p.Id, p.Plain }).ToListAsync(cancel);
        var sorted = rows.OrderBy(r => r.Plain, StringComparer.Ordinal).ThenBy(r => r.Id.Value).Select(r => r.Id).Take(Most).ToList();
        return new Found(sorted, rows.Count > Most);
    }
}

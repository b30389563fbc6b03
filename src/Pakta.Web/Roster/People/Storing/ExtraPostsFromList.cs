using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>Further posts of people whose main row is another one, which may stand below: stored when all people are.</summary>
public sealed class ExtraPostsFromList(PaktaDb db)
{
    private readonly List<PersonRow> _rows = [];

    private HashSet<(PersonId, UnitId, string)> _standing = [];
    private Dictionary<string, PersonId> _people = [];

    /// <summary>Loads what is known of the further posts of one batch.</summary>
    internal async Task LoadAsync(IReadOnlyList<PersonRow> rows, KnownPeople known, ChangeStamp stamp, CancellationToken cancel)
    {
        _people = rows.Where(r => r.IsExtraPost && known.ByNumber(r) is not null).GroupBy(r => r.Nip!).ToDictionary(g => g.Key, g => known.ByNumber(g.First())!.Id);
        var elsewhere = rows.SelectMany(r => known.Candidates(r).Where(p => p.UnitId != r.Unit.Id)).Select(p => p.Id);
        PersonId[] asked = [.. _people.Values.Union(elsewhere)];
        _standing = asked.Length == 0 ? [] : await StandingAsync(asked, stamp, cancel);
    }

    /// <summary>Is the post of this row recorded already?</summary>
    internal bool Stands(PersonRow row) => _people.TryGetValue(row.Nip!, out var person) && Stands(person, row);

    internal bool Stands(PersonId person, PersonRow row) => _standing.Contains((person, row.Unit.Id, row.Data.Position));

    internal void Take(PersonRow row) => _rows.Add(row);

    /// <summary>Further posts by number, unit and position that the list names.</summary>
    internal HashSet<(string, UnitId, string)> Named => [.. _rows.Select(r => (r.Nip!, r.Unit.Id, r.Data.Position))];

    /// <summary>Answers the people of these rows by number.</summary>
    internal async Task<Dictionary<string, PersonId>> StoreAsync(ChangeStamp stamp, CancellationToken cancel)
    {
        var people = new Dictionary<string, PersonId>();
        foreach (var some in _rows.Chunk(1000))
        {
            string[] numbers = [.. some.Select(r => r.Nip!)];
            foreach (var known in await db.People.Where(p => EF.Parameter(numbers).Contains(p.Nip)).Select(p => new { p.Nip, p.Id }).ToListAsync(cancel))
                people[known.Nip!] = known.Id;
            PersonId[] ids = [.. some.Where(r => people.ContainsKey(r.Nip!)).Select(r => people[r.Nip!])];
            var posts = await StandingAsync(ids, stamp, cancel);
            foreach (var row in some)
                if (people.TryGetValue(row.Nip!, out var person) && posts.Add((person, row.Unit.Id, row.Data.Position)))
                    db.ExtraPosts.Add(ExtraPost.Create(stamp.NewId(), person, row.Unit.Id, row.Data.Position, stamp.From(row.Unit), null, stamp.Now, stamp.By));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
        return people;
    }

    private async Task<HashSet<(PersonId, UnitId, string)>> StandingAsync(PersonId[] people, ChangeStamp stamp, CancellationToken cancel)
    {
        var day = stamp.Earliest;
        return [.. (await db.ExtraPosts.AsNoTracking().Where(p => people.Contains(p.PersonId) && (p.Until == null || p.Until >= day)).ToListAsync(cancel))
            .Select(p => (p.PersonId, p.UnitId, p.Position))];
    }
}

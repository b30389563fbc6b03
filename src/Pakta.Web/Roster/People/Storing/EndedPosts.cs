using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// Further posts in the units of the list that the list does not name any more: they end the day before it holds. A row that needs
/// a human might have named one, so the posts of its person, or of its unit where the number could not be read, stay.
/// </summary>
public sealed class EndedPosts(PaktaDb db)
{
    private const int Some = 500;
    private const int Shown = 5;

    internal async Task<List<ExtraPost>> FindAsync(PeopleFile file, PeopleWalk walk, ExtraPostsFromList posts, CancellationToken cancel)
    {
        var ended = new List<ExtraPost>();
        if (file.IsExcerpt || walk.Doubts.EveryUnit) return ended;
        var named = posts.Named;
        var told = new List<string>();
        foreach (var some in walk.Seen.Where(u => !walk.Doubts.Units.Contains(walk.Places[u].Code)).Chunk(Some))
            foreach (var known in await db.ExtraPosts.AsNoTracking().Where(p => some.Contains(p.UnitId) && p.Until == null)
                .Join(db.People, p => p.PersonId, p => p.Id, (p, person) => new { Post = p, person.Nip, person.Name }).ToListAsync(cancel))
            {
                if (known.Nip is not { } nip || walk.Doubts.Numbers.Contains(nip) || named.Contains((nip, known.Post.UnitId, known.Post.Position))) continue;
                if (known.Post.From > walk.Stamp.From(walk.Places[known.Post.UnitId])) continue;
                ended.Add(known.Post);
                told.Add($"{known.Name} ({known.Post.Position})");
            }
        if (told.Count > 0) walk.Summary.Notes.Add(new FileNote("post.ended", $"Rangkap jabatan berakhir karena tidak ada lagi di daftar: {string.Join(", ", told.Take(Shown))}"
            + (told.Count > Shown ? $", dan {told.Count - Shown} lainnya." : ".")));
        return ended;
    }

    internal async Task EndAsync(IEnumerable<ExtraPost> ended, PeopleWalk walk, CancellationToken cancel)
    {
        foreach (var some in ended.Chunk(Some))
        {
            foreach (var post in some)
            {
                db.Attach(post);
                post.EndOn(walk.Stamp.From(walk.Places[post.UnitId]).AddDays(-1));
            }
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}

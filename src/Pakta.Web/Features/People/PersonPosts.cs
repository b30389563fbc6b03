using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Headships and further posts of a person that hold today or are to come.</summary>
public sealed class PersonPosts(PaktaDb db, SharedText text)
{
    public async Task<IReadOnlyList<PostLine>> RunAsync(Authority authority, PersonId id, PersonReader reader, CancellationToken cancel)
    {
        var today = reader.Today;
        var heads = await db.Appointments.AsNoTracking()
            .Where(a => a.PersonId == id && (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null && (a.Until == null || a.Until >= today))
            .Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { Post = a, Unit = u }).ToListAsync(cancel);
        var extra = await db.ExtraPosts.AsNoTracking().Where(p => p.PersonId == id && (p.Until == null || p.Until >= today))
            .Join(db.Units, p => p.UnitId, u => u.Id, (p, u) => new { Post = p, Unit = u }).ToListAsync(cancel);
        return
        [
            .. heads.OrderBy(h => h.Post.From).Select(h => new PostLine(h.Post.Id, HeadWord(text, h.Post, h.Unit.Name), h.Unit.Code, h.Post.From, h.Post.Until,
                h.Post.Role == Role.Head && authority.MayAppointHeadOf(h.Unit.Path) ? "akhiri-kepala" : null)),
            .. extra.OrderBy(e => e.Post.From).Select(e => new PostLine(e.Post.Id, text["{0} di {1}", e.Post.Position, e.Unit.Name], e.Unit.Code, e.Post.From,
                e.Post.Until, reader.Keeps ? "akhiri-rangkap" : null)),
        ];
    }

    internal static string HeadWord(SharedText text, Appointment post, string unit) => post.Acting is { } acting
        ? text["{0} kepala {1}", $"{acting}.", unit] : post.Role == Role.Ppk ? text["Pejabat pembina kepegawaian {0}", unit] : text["Kepala {0}", unit];
}

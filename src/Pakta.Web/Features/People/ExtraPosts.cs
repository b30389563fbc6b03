using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Posts beside the own one. They are shown and count nothing: a person counts once, in the own unit.</summary>
public sealed class ExtraPosts(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> AddAsync(Authority authority, PersonId id, PostForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        if (!(await desk.TargetAsync(form.UnitRangkap, form.RangkapSejak, at, authority.KeepsRosterOf, cancel)).Succeeded(out var unit, out var refused)) return refused;
        if (Typed.Words(form.JabatanRangkap) is not { } position) return new PositionIsMissing();
        if (position.Length > Typed.Position) return new WordsAreTooLong(Typed.Position);
        var (from, until) = (form.RangkapSejak!.Value, form.RangkapSampai);
        if (until < from) return new PeriodEndsBeforeItBegins();
        if (await db.ExtraPosts.AnyAsync(p => p.PersonId == id && p.UnitId == unit.Id && p.Position == position && (p.Until == null || p.Until >= from), cancel))
            return new PostStandsAlready();
        db.ExtraPosts.Add(ExtraPost.Create(Guid.CreateVersion7(at.Now), id, unit.Id, position, from, until, at.Now, authority.AccountId));
        return await desk.CommitAsync(tx, new DeskLine(AuditActs.PostAdded, at.Person, authority, AuditChange.Set("jabatan", position), AuditChange.Set("unit", unit.Name),
            AuditChange.Set("sejak", AuditDay.Text(from))), cancel);
    }

    /// <summary><paramref name="last"/> is its last day.</summary>
    public async Task<Result<Done>?> EndAsync(Authority authority, PersonId id, Guid? key, DateOnly? last, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        var post = await db.ExtraPosts.FirstOrDefaultAsync(p => p.Id == key && p.PersonId == id, cancel);
        if (post is null || post.Until < at.Today) return new PostHasEnded();
        if (DateReach.Refusal(last, at.Today) is { } outside) return outside;
        // The day before it begins: it never holds.
        if (last < post.From.AddDays(-1)) return new PeriodEndsBeforeItBegins();
        post.EndOn(last!.Value);
        return await desk.CommitAsync(tx, new DeskLine(AuditActs.PostEnded, at.Person, authority, AuditChange.Set("jabatan", post.Position),
            AuditChange.Set("sampai", AuditDay.Text(last.Value))), cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Posts beside the own one. They are shown and count nothing: a person counts once, in the own unit.</summary>
public sealed class ExtraPosts(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> AddAsync(Authority authority, PersonId id, PostForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        var unit = UnitCode.TryParse(form.UnitRangkap, out var code) ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Code == code, cancel) : null;
        if (unit is null || unit.IsAhead || !authority.KeepsRosterOf(unit.Path)) return new UnitIsOutOfReach();
        if (Typed.Words(form.JabatanRangkap) is not { } position) return new PositionIsMissing();
        if (position.Length > Typed.Position) return new WordsAreTooLong(Typed.Position);
        if (DateReach.Refusal(form.RangkapSejak, at.Today) is { } outside) return outside;
        var (from, until) = (form.RangkapSejak!.Value, form.RangkapSampai);
        if (unit.ClosedFrom is { } closed && closed <= from) return new UnitIsClosedThen(closed);
        if (until < from) return new PeriodEndsBeforeItBegins();
        if (await db.ExtraPosts.AnyAsync(p => p.PersonId == id && p.UnitId == unit.Id && p.Position == position && (p.Until == null || p.Until >= from), cancel))
            return new PostStandsAlready();
        db.ExtraPosts.Add(ExtraPost.Create(Guid.CreateVersion7(at.Now), id, unit.Id, position, from, until, at.Now, authority.AccountId));
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return new Done();
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
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

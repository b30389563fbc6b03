using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>A headship ends after its last day; the HR office or a head above may say so.</summary>
public sealed class EndHeadship(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, Guid? key, DateOnly? last, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.SeesNames, cancel) is not { } at) return null;
        var post = await db.Appointments.FirstOrDefaultAsync(a => a.Id == key && a.PersonId == id && a.Role == Role.Head, cancel);
        var unit = post is null ? null : await db.Units.AsNoTracking().SingleAsync(u => u.Id == post.UnitId, cancel);
        if (post is null || unit is null || !authority.MayAppointHeadOf(unit.Path)) return null;
        if (post.EndedAt is not null || post.Until < at.Today) return new PostHasEnded();
        if (DateReach.Refusal(last, at.Today) is { } outside) return outside;
        if (last < post.From.AddDays(-1)) return new PeriodEndsBeforeItBegins();
        if (last > post.Until) return new PeriodEndsEarlier(post.Until!.Value);
        if (last >= at.Today) post.EndAfter(last.Value);
        else post.End(at.Now, authority.AccountId);
        return await desk.CommitAsync(tx, [id], "heads",
            new DeskLine(AuditActs.HeadEnded, at.Person, authority, AuditChange.Set("unit", unit.Name), AuditChange.Set("sampai", AuditDay.Text(last!.Value))), cancel);
    }
}

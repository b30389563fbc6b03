using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Leave, illness, study: with a last day, inside the denominator, back by itself or earlier.</summary>
public sealed class PostponePerson(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, PostponeForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        if (form.Alasan is not { } reason) return new PostponementReasonIsMissing();
        if (DateReach.Refusal(form.Mulai, at.Today) is { } outside) return outside;
        var others = await db.Postponements.AsNoTracking().Where(p => p.PersonId == id).ToListAsync(cancel);
        if (PostponementRules.Refusal(form.Mulai!.Value, form.Sampai, others) is { } refused) return refused;
        db.Postponements.Add(Postponement.Create(Guid.CreateVersion7(at.Now), id, reason, form.Mulai.Value, form.Sampai!.Value, at.Now, authority.AccountId));
        return await desk.CommitAsync(tx, [id], "postponed", new DeskLine(AuditActs.PersonPostponed, at.Person, authority, AuditChange.Set("alasan", PersonWords.Of(reason)),
            AuditChange.Set("mulai", AuditDay.Text(form.Mulai.Value)), AuditChange.Set("sampai", AuditDay.Text(form.Sampai.Value))), cancel);
    }

    /// <summary>Back before the last day; on the first day it never holds at all.</summary>
    public async Task<Result<Done>?> ReturnAsync(Authority authority, PersonId id, ReturnForm form, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.KeepsRosterOf, cancel) is not { } at) return null;
        if (await db.Postponements.FirstOrDefaultAsync(p => p.Id == form.Catatan && p.PersonId == id, cancel) is not { } postponement)
            return new PostponementHasEnded();
        if (form.Kembali is not { } day) return new DateIsMissing();
        if (PostponementRules.Return(postponement, day, at.Today) is { } refused) return refused;
        postponement.Return(day, at.Now, authority.AccountId);
        return await desk.CommitAsync(tx, [id], "returned", new DeskLine(AuditActs.PersonReturned, at.Person, authority, AuditChange.Set("kembali", AuditDay.Text(day))), cancel);
    }
}

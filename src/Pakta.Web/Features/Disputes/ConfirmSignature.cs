using Microsoft.EntityFrameworkCore;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Notices;

namespace Pakta.Web.Features.Disputes;

/// <summary>The signer answers a notice: yes, that was me; or: I have read the decision. False where there is nothing to answer.</summary>
public sealed class ConfirmSignature(CurrentUser user, OwnSignatures own, PaktaDb db, AuditTrail trail, TimeProvider clock)
{
    public async Task<bool> ConfirmAsync(string slug, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var asked = (await own.ToConfirmAsync(cancel)).Find(s => s.Slug == slug);
        if (asked is null || user.AccountId is not { } account) return false;
        // One from before the account changed hands makes room.
        await db.SigningConfirmations.Where(c => c.SignatureId == asked.Id).ExecuteDeleteAsync(cancel);
        db.SigningConfirmations.Add(SigningConfirmation.Create(asked.Id, clock.GetUtcNow(), account));
        await trail.AddAsync(AuditActs.SignatureConfirmed, await db.Users.SingleAsync(a => a.Id == account, cancel), cancel, AuditChange.Set("putaran", slug));
        await tx.CommitAsync(cancel);
        return true;
    }

    public async Task<bool> ReadAsync(string number, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var mine = await db.Disputes.FirstOrDefaultAsync(d => d.Number == number && d.OpenedBy == user.AccountId && d.DecidedAt != null, cancel);
        if (mine is null) return false;
        mine.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return true;
    }
}

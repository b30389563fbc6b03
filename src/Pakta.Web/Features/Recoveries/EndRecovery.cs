using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Recoveries;

/// <summary>The holder says <em>Bukan saya</em>, or an officer takes it back: the recovery and its code are dead.</summary>
public sealed class EndRecovery(PaktaDb db, ActivationCodes codes, RecoveryTickets tickets, AuditTrail trail, TimeProvider clock)
{
    /// <summary>By the link of the notice; a link that is none, or too late, changes nothing, and nobody is told.</summary>
    public async Task DenyAsync(string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(ticket) is not { } id) return;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await HeldAsync(db.Recoveries.Where(r => r.Id == id), cancel) is not { EndedAt: null } recovery) return;
        var holder = await EndAsync(recovery, null, cancel);
        await trail.AddRefusedAsync(AuditActs.RecoveryDenied, holder, cancel);
        await tx.CommitAsync(cancel);
    }

    /// <summary>Null where it is none of the reader's.</summary>
    public async Task<Result<Done>?> CancelAsync(Authority authority, Guid id, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var officials = db.OfficialsWithin(authority, clock.GetUtcNow(), RecoveryScope.Confirmers).Select(a => a.Id);
        if (await HeldAsync(db.Recoveries.Where(r => r.Id == id && officials.Contains(r.AccountId)), cancel) is not { } recovery) return null;
        if (recovery.EndedAt is not null) return new RecoveryHasEnded();
        var holder = await EndAsync(recovery, authority.AccountId, cancel);
        await trail.AddAsync(AuditActs.RecoveryEnded, await db.SubjectAsync(holder, cancel), authority, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    // As it stands once nobody else asks for the same holder or confirms.
    private async Task<Recovery?> HeldAsync(IQueryable<Recovery> one, CancellationToken cancel)
    {
        if (await one.Select(r => (Guid?)r.AccountId).FirstOrDefaultAsync(cancel) is not { } holder) return null;
        await db.HoldAccountAsync(holder, cancel);
        return await one.FirstOrDefaultAsync(cancel);
    }

    private async Task<Account> EndAsync(Recovery recovery, Guid? by, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        recovery.End(now, by);
        await db.SaveChangesAsync(cancel);
        // Should two have been asked for at once, one no is enough.
        await db.Recoveries.Where(r => r.AccountId == recovery.AccountId && r.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now).SetProperty(r => r.EndedBy, by), cancel);
        if (recovery.CodeId is not null) await codes.CancelAsync(recovery.AccountId, cancel);
        return await db.Users.AsNoTracking().SingleAsync(a => a.Id == recovery.AccountId, cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Recoveries;

/// <summary>The first officer saw the holder and the papers.</summary>
public sealed class AskRecovery(PaktaDb db, AuditTrail trail, TimeProvider clock)
{
    /// <param name="authority">Of the HR office.</param>
    /// <param name="name">Sign-in name or NIP; out of reach is answered like nobody's.</param>
    /// <param name="evidence">What was seen; null: nothing was ticked.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<Done>> RunAsync(Authority authority, string? name, RecoveryEvidence? evidence, CancellationToken cancel)
    {
        if (evidence is not { } seen) return new EvidenceIsMissing();
        var (normal, digits) = ((name ?? "").Trim().ToUpperInvariant(), string.Concat((name ?? "").Where(char.IsAsciiDigit)));
        var holder = await db.OfficialsWithin(authority, clock.GetUtcNow(), RecoveryScope.Askers).AsNoTracking()
            .FirstOrDefaultAsync(a => a.NormalizedUserName == normal || db.People.Any(p => p.Nip == digits && a.PersonId == p.Id), cancel);
        if (holder is null) return new RecoveryForNobody();
        var now = clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldAccountAsync(holder.Id, cancel);
        var open = await db.OpenOfAsync(holder.Id, cancel);
        // What nobody confirmed in time makes room.
        if (open is not null && open.ConfirmedAt is null && now >= open.Stale) open.End(now, authority.AccountId);
        var officer = authority.OfficerOver(RecoveryScope.Askers)!.Value;
        if (RecoveryRules.Ask(officer, new Officer(holder.Id, holder.PersonId, false), holder.ActivatedAt is not null, open is { EndedAt: null }) is { } refused) return refused;
        var recovery = Recovery.Ask(Guid.CreateVersion7(now), holder.Id, seen, now, officer.Account);
        db.Recoveries.Add(recovery);
        await db.SaveChangesAsync(cancel);
        await trail.AddAsync(AuditActs.RecoveryAsked, await db.SubjectAsync(holder, cancel), authority, cancel, AuditChange.Set("dilihat", RecoveryWords.Of(seen)));
        await db.TellAsync(recovery, holder, now, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

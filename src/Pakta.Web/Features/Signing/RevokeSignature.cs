using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Certificates;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Signing;

/// <summary>
/// The HR office cancels one signature, with a reason: a new row and a new leaf, never a change of the old ones. The person may
/// sign again.
/// </summary>
public sealed class RevokeSignature(PaktaDb db, MemberRoll roll, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(string slug, string? typedCode, RevocationReason reason, string? explanation, Authority authority,
        CancellationToken cancel)
    {
        // That it was not the signer is decided by two people of the inspectorate, on the signer's own word.
        if (string.IsNullOrWhiteSpace(explanation) || reason == RevocationReason.NotTheSigner) return new ReasonIsMissing();
        if (!VerificationCode.TryParse(typedCode, out var code)) return new SignatureIsUnknown();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var found = await db.Signatures.AsNoTracking().Where(s => s.Code == code.Value)
            .Join(db.Campaigns.Where(c => c.Slug == slug), s => s.CampaignId, c => c.Id, (s, c) => new { s.Id, s.PersonId, Campaign = c })
            .Join(db.Units, x => x.Campaign.RootUnitId, u => u.Id, (x, u) => new { x.Id, x.PersonId, x.Campaign, RootPath = u.Path })
            .SingleOrDefaultAsync(cancel);
        if (found is null || !authority.IsHrOver(found.RootPath)) return new SignatureIsUnknown();
        await RoundLock.TakeAsync(db, found.Campaign.Id, cancel);
        if (await db.Disputes.AnyAsync(d => d.SignatureId == found.Id && d.DecidedAt == null, cancel)) return new SignatureIsDisputed();
        if (await db.Revocations.AnyAsync(r => r.SignatureId == found.Id, cancel)) return new SignatureIsRevokedAlready();
        var index = await db.Leaves.Where(l => l.SignatureId == found.Id).Select(l => (long?)l.Index).SingleOrDefaultAsync(cancel);
        if (index is null) return new SignatureIsBeingRecorded();
        var now = clock.GetUtcNow();
        db.Revocations.Add(Revocation.Create(found.Id, reason, explanation.Trim(), now, authority.AccountId));
        await trail.AddAsync(AuditActs.SignatureRevoked, AuditSubject.Of(found.Campaign), authority, cancel,
            AuditChange.Set("sebab", VoidWords.Of(reason)), AuditChange.Set("alasan", explanation.Trim()), AuditChange.Set("orang", found.PersonId.Value));
        await roll.RevokedAsync(found.Campaign, found.PersonId, index.Value, VoidWords.Of(reason), cancel);
        await transaction.CommitAsync(cancel);
        return new Done();
    }
}

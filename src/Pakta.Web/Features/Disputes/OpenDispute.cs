using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Notices;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Disputes;

/// <summary>
/// The signer says: it was not me. Row, leaf and line of the trail in one transaction; from then on the certificate reads disputed.
/// Sessions elsewhere end, for somebody else may hold one. Null where there is no such signature of the reader.
/// </summary>
public sealed class OpenDispute(CurrentUser user, OwnSignatures own, PaktaDb db, DisputeRoll roll, OpenSessions sessions, AuditTrail trail, TimeProvider clock)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public async Task<Result<Done>?> RunAsync(string slug, string? words, CancellationToken cancel)
    {
        if (user.AccountId is not { } account) return null;
        var text = string.IsNullOrWhiteSpace(words) ? null : LongNumbers.Blotted(words.Trim());
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Slug == slug, cancel) is not { } round) return null;
        await roll.HoldAsync(round.Id, cancel);
        if (await own.InAsync(slug, cancel) is not { } signature) return null;
        var now = clock.GetUtcNow();
        if (DisputeRules.Open(signature.Dispute is not null, signature.LastMoment, text, now) is { } refused) return refused;
        if (await roll.IndexAsync(signature.Id, cancel) is not { } index) return new SignatureIsBeingRecorded();
        var dispute = Dispute.Open(Guid.CreateVersion7(now), RandomNumberGenerator.GetString(Alphabet, Dispute.NumberLength), signature.Id, now, account, text);
        db.Disputes.Add(dispute);
        await roll.OpenedAsync(round, index, cancel);
        var ended = await sessions.EndAsync(account, null, user.Session?.Id, cancel);
        await trail.AddAsync(AuditActs.DisputeOpened, DisputeLine.Subject(dispute, signature.Unit), await user.AuthorityAsync(cancel), cancel,
            AuditChange.Set("putaran", slug), AuditChange.Set("sesi lain diakhiri", ended));
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

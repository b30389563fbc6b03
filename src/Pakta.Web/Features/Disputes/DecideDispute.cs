using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Disputes;

/// <summary>
/// One person of the inspectorate proposes, a second one agrees or refuses; with the second word the outcome stands, in rows and in
/// the log. Null where the dispute is not the reader's to decide.
/// </summary>
public sealed class DecideDispute(PaktaDb db, DisputeParties parties, DisputeRoll roll, OwnChannel channel, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Done>?> ProposeAsync(Authority authority, string number, DisputeOutcome? outcome, string? reason, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, number, cancel) is not { } found) return null;
        if (found.Standing is null && await parties.RefuseAsync(authority, found, cancel) is { } entangled) return entangled;
        if (DisputeRules.Proposal(found.Dispute, found.Standing, reason) is { } refused) return refused;
        if (outcome is not { } chosen || !Enum.IsDefined(chosen)) return new DisputeOutcomeIsMissing();
        var now = clock.GetUtcNow();
        db.DisputeProposals.Add(DisputeProposal.Give(Guid.CreateVersion7(now), found.Dispute, chosen, reason!.Trim(), now, authority.AccountId!.Value));
        await TellAsync(AuditActs.DisputeProposed, found, authority, chosen, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    public async Task<Result<Done>?> AnswerAsync(Authority authority, string number, bool agrees, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await FindAsync(authority, number, cancel) is not { } found) return null;
        if (found is not { Dispute.IsOpen: true, Standing: { } standing }) return found.Dispute.IsOpen ? new DisputeHasNoProposal() : new DisputeIsDecided();
        if (await parties.RefuseAsync(authority, found, cancel) is { } refused) return refused;
        var now = clock.GetUtcNow();
        standing.Answer(agrees, now, authority.AccountId!.Value);
        await db.SaveChangesAsync(cancel);
        if (agrees) await DecideAsync(found, standing, authority, now, cancel);
        else await TellAsync(AuditActs.DisputeProposalRefused, found, authority, standing.Outcome, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private async Task DecideAsync(FoundDispute found, DisputeProposal proposal, Authority authority, DateTimeOffset now, CancellationToken cancel)
    {
        var (dispute, signature) = (found.Dispute, found.Signature);
        var round = await db.Campaigns.SingleAsync(c => c.Id == signature.CampaignId, cancel);
        dispute.Decide(proposal.Outcome, now);
        if (proposal.Outcome == DisputeOutcome.Upheld)
            db.Revocations.Add(Revocation.Create(signature.Id, RevocationReason.NotTheSigner, proposal.Reason, now, authority.AccountId));
        await NotifyAsync(dispute, signature, round.Slug, round.Title, now, cancel);
        await TellAsync(AuditActs.DisputeDecided, found, authority, proposal.Outcome, cancel);
        await roll.DecidedAsync(round, signature.PersonId, (await roll.IndexAsync(signature.Id, cancel))!.Value, proposal.Outcome, cancel);
    }

    // By mail where there is an address of the own; the first page tells it in any case.
    private async Task NotifyAsync(Dispute dispute, Signature signature, string slug, string title, DateTimeOffset now, CancellationToken cancel)
    {
        if (await channel.AddressAsync(await db.Users.AsNoTracking().SingleAsync(a => a.Id == dispute.OpenedBy, cancel), cancel) is not { } email) return;
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now), PersonId = signature.PersonId, To = email, Template = OutboxMail.DisputeDecided, CreatedAt = now, NextTryAt = now,
            Fields = JsonSerializer.Serialize(new { round = slug, title, upheld = dispute.Outcome == DisputeOutcome.Upheld ? "ya" : null }),
        });
    }

    private async Task<FoundDispute?> FindAsync(Authority authority, string number, CancellationToken cancel)
    {
        if (await parties.FindAsync(authority, number, cancel) is not { } found || !found.IsDecidedBy(authority)) return null;
        await roll.HoldAsync(found.Signature.CampaignId, cancel);
        // What stood before the lock may have been answered by another since.
        await db.Entry(found.Dispute).ReloadAsync(cancel);
        var standing = await db.DisputeProposals.FirstOrDefaultAsync(p => p.DisputeId == found.Dispute.Id && p.AnsweredAt == null, cancel);
        if (standing is not null) await db.Entry(standing).ReloadAsync(cancel);
        return found with { Standing = standing is { AnsweredAt: null } ? standing : null };
    }

    private Task TellAsync(AuditAct act, FoundDispute found, Authority who, DisputeOutcome outcome, CancellationToken cancel) =>
        trail.AddAsync(act, DisputeLine.Subject(found.Dispute, found.Unit.Id), who, cancel, AuditChange.Set("putusan", OutcomeWords.Of(outcome)));
}

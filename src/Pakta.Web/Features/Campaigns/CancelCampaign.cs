using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

public sealed record CancelCampaign(string Slug, string? Reason);

/// <summary>Ends a wrong launch: reason, notice to those who signed, a leaf where the round was public.</summary>
public sealed class CancelCampaignHandler(PaktaDb db, RoundLoader rounds, MemberRoll roll, RoundMail mail)
{
    public async Task<Result<Done>> RunAsync(CancelCampaign command, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(command.Slug, who, cancel) is not { } round) return new RoundIsUnknown();
        var campaign = round.Campaign;
        if (await rounds.IsRepeatAsync(campaign, CampaignState.Cancelled, who, cancel)) return new Done();
        var wasPublic = campaign.State is CampaignState.Open or CampaignState.Closed;
        if (campaign.Cancel(command.Reason).Refusal is { } refusal) return refusal;
        var reason = command.Reason!.Trim();
        await rounds.NoteAsync(AuditActs.RoundCancelled, campaign, who, cancel, reason);
        await mail.CancelledAsync(campaign, reason, cancel);
        await db.SaveChangesAsync(cancel);
        if (wasPublic) await roll.CancelAsync(campaign, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

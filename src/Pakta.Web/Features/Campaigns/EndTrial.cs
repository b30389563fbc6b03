using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Takes a round that was tried out back to a draft, where it can be changed.</summary>
public sealed class EndTrialHandler(PaktaDb db, RoundLoader rounds)
{
    public async Task<Result<Done>> RunAsync(string slug, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(slug, who, cancel) is not { } round) return new RoundIsUnknown();
        if (await rounds.IsRepeatAsync(round.Campaign, CampaignState.Draft, who, cancel)) return new Done();
        if (round.Campaign.EndTrial().Refusal is { } refusal) return refusal;
        await rounds.NoteAsync(AuditActs.TrialEnded, round.Campaign, who, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

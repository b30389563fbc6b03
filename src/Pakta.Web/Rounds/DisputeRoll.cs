using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Signing;
using Pakta.Ledger;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>
/// What the log learns of disputes: one leaf at the signer's word, one at the decision. Called in the transaction that saved the rows.
/// No figure changes by a dispute; by one that is upheld the signature leaves them like any other that is void.
/// </summary>
public sealed class DisputeRoll(PaktaDb db, PublicRoll publicRoll, MemberRoll roll, TimeProvider clock)
{
    /// <summary>The reason of the void leaf, too.</summary>
    internal static readonly string Reason = VoidWords.Of(RevocationReason.NotTheSigner);

    /// <summary>Nobody else voids or disputes a signature of the round until the transaction ends.</summary>
    public Task HoldAsync(CampaignId campaign, CancellationToken cancel) => RoundLock.TakeAsync(db, campaign, cancel);

    /// <summary>Where the signature stands in the log; null while it is being recorded.</summary>
    public Task<long?> IndexAsync(SignatureId signature, CancellationToken cancel) =>
        db.Leaves.Where(l => l.SignatureId == signature).Select(l => (long?)l.Index).SingleOrDefaultAsync(cancel);

    public async Task OpenedAsync(Campaign campaign, long index, CancellationToken cancel)
    {
        publicRoll.Add(campaign, new DisputeLeaf(campaign.Slug, clock.GetUtcNow(), index, Reason));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The outcome was saved, and where it was upheld the revocation.</summary>
    /// <param name="campaign">Which round.</param>
    /// <param name="signer">The record that signed.</param>
    /// <param name="index">Index of the sign leaf.</param>
    /// <param name="outcome">What two people decided.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task DecidedAsync(Campaign campaign, PersonId signer, long index, DisputeOutcome outcome, CancellationToken cancel)
    {
        publicRoll.Add(campaign, new DisputeLeaf(campaign.Slug, clock.GetUtcNow(), index, Reason, Word(outcome)));
        await db.SaveChangesAsync(cancel);
        if (outcome == DisputeOutcome.Upheld) await roll.RevokedAsync(campaign, signer, index, Reason, cancel);
    }

    internal static string Word(DisputeOutcome outcome) => outcome switch
    {
        DisputeOutcome.Upheld => "upheld",
        DisputeOutcome.Dismissed => "dismissed",
    };
}

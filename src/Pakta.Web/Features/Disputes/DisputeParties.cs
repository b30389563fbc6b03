using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Disputes;

/// <summary>A dispute as the rules see it: whose signature, who is entangled, who asks.</summary>
public sealed class DisputeParties(PaktaDb db)
{
    private static readonly Role[] Deciders = [Role.Inspectorate];

    /// <summary>Tracked; null where the dispute is none that the reader sees.</summary>
    internal async Task<FoundDispute?> FindAsync(Authority authority, string number, CancellationToken cancel)
    {
        if (!DisputeScope.Sees(authority)) return null;
        var dispute = await db.DisputesSeenBy(authority).FirstOrDefaultAsync(d => d.Number == number, cancel);
        if (dispute is null) return null;
        var signature = await db.Signatures.AsNoTracking().SingleAsync(s => s.Id == dispute.SignatureId, cancel);
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == signature.UnitId, cancel);
        var standing = await db.DisputeProposals.FirstOrDefaultAsync(p => p.DisputeId == dispute.Id && p.AnsweredAt == null, cancel);
        return new FoundDispute(dispute, signature, unit, standing);
    }

    /// <summary>Why the reader may not take the next step; null: may. Only the inspectorate over the unit is asked.</summary>
    internal async Task<Refusal?> RefuseAsync(Authority authority, FoundDispute found, CancellationToken cancel)
    {
        if (!found.Dispute.IsOpen) return new DisputeIsDecided();
        var officer = authority.OfficerOver(Deciders, found.Unit.Path)!.Value;
        var signer = await HumanAsync(found.Signature.PersonId, cancel);
        if (DisputeRules.Hand(officer, signer, await EntangledAsync(found, cancel)) is { } no) return no;
        if (found.Standing is not { } standing) return null;
        return DisputeRules.Answer(found.Dispute, standing, officer, await db.OfficerAsync(standing.GivenBy, standing.GivenAt, Deciders, cancel));
    }

    // Who had the signer's code in hand: printed or handed over the slip that opened the account, or stood beside.
    private async Task<List<Officer>> EntangledAsync(FoundDispute found, CancellationToken cancel)
    {
        var batches = await db.ActivationCodes.Where(c => c.AccountId == found.Dispute.OpenedBy && c.UsedAt != null)
            .Join(db.SlipBatches, c => c.BatchId, b => b.Id, (_, b) => new { b.PrintedBy, b.HandedOverBy }).ToListAsync(cancel);
        return await OfficersAsync([.. batches.SelectMany(b => new[] { b.PrintedBy, b.HandedOverBy ?? b.PrintedBy }),
            .. SignedPact.Parse(found.Signature.Record).Helper is { } helper ? new[] { helper } : []], cancel);
    }

    private async Task<List<Officer>> OfficersAsync(Guid[] accounts, CancellationToken cancel) =>
        (await db.Users.Where(a => accounts.Contains(a.Id)).Select(a => new { a.Id, a.PersonId }).ToListAsync(cancel)).ConvertAll(a => new Officer(a.Id, a.PersonId, false));

    private async Task<PersonId> HumanAsync(PersonId record, CancellationToken cancel)
    {
        var into = await db.People.Where(p => p.Id == record).Select(p => p.MergedInto).SingleAsync(cancel);
        return into is { } survivor ? await HumanAsync(survivor, cancel) : record;
    }
}

internal sealed record FoundDispute(Dispute Dispute, Signature Signature, Unit Unit, DisputeProposal? Standing)
{
    public bool IsDecidedBy(Authority authority) => authority.Reaches(Unit.Path, Role.Inspectorate);
}

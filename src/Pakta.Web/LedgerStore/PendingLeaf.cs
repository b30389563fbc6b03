using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>A leaf waiting for its index; written with the row it speaks of, removed when the sequencer has taken it.</summary>
public sealed class PendingLeaf
{
    public long Id { get; set; }
    public CampaignId CampaignId { get; set; }
    public SignatureId? SignatureId { get; set; }
    public byte[] Bytes { get; set; } = [];
}

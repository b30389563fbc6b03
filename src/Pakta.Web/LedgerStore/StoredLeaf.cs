using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>A leaf of the public log. Never changed, never deleted.</summary>
public sealed class StoredLeaf
{
    /// <summary>Position in the log, from 0, without gaps.</summary>
    public long Index { get; set; }
    public CampaignId CampaignId { get; set; }
    public SignatureId? SignatureId { get; set; }
    public byte[] Bytes { get; set; } = [];
}

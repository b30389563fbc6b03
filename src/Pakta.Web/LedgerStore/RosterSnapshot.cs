using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Who was obliged when the round opened, behind the salted root in the roster leaf. Entries: for each person, in order of id,
/// 16 bytes id and the unit code ended by LF.
/// </summary>
public sealed class RosterSnapshot
{
    public CampaignId CampaignId { get; set; }
    public byte[] Salt { get; set; } = [];
    public byte[] Entries { get; set; } = [];
}

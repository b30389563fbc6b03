using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Who was obliged when the round opened, behind the salted root in the roster leaf (<see cref="SaltedRoster"/>); the text of an
/// entry is the unit's code.
/// </summary>
public sealed class RosterSnapshot
{
    public CampaignId CampaignId { get; set; }
    public byte[] Salt { get; set; } = [];
    public byte[] Entries { get; set; } = [];

    public string Root() => SaltedRoster.Root(Salt, Entries);
}

using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>Obliged and signed of a reporting unit as folded from the leaves, in the step that gave them their index.</summary>
public sealed class PublicFigure
{
    public CampaignId CampaignId { get; set; }
    public string UnitCode { get; set; } = "";
    public int Obliged { get; set; }
    public int Signed { get; set; }
}

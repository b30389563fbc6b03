using Pakta.Core;

namespace Pakta.Web.LedgerStore;

/// <summary>Under which public unit the people of a unit are counted in a round.</summary>
public sealed class ReportingUnit
{
    public CampaignId CampaignId { get; set; }
    public UnitId UnitId { get; set; }
    public string ReportsUnder { get; set; } = "";
}

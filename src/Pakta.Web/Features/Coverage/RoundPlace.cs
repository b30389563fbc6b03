using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Coverage;

/// <summary>A round and the unit it was launched for.</summary>
public sealed record RoundPlace(Campaign Campaign, Unit Root)
{
    /// <summary>Before it opens nobody is counted.</summary>
    public bool HasFigures => Campaign.State is not (CampaignState.Draft or CampaignState.Trial);

    public IndonesianZone Zone => IndonesianZone.OfRegion(Root.Region);

    public string Address => $"/cakupan/{Campaign.Slug}";

    public string AddressOf(string unit) => unit == Root.Code ? Address : $"{Address}/{unit}";
}

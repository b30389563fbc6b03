using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Campaigns;

/// <summary>A round that a command works on, with the unit at its root.</summary>
public sealed record LoadedRound(Campaign Campaign, Unit Root)
{
    /// <summary>A draft exists only for those who steer it; any other round for everybody whose scope its tree meets.</summary>
    public bool IsVisibleTo(Authority who) => who.MaySteer(Root.Path)
        || (Campaign.State is not (CampaignState.Draft or CampaignState.Trial) && who.Meets(Root));

    public IndonesianZone Zone => IndonesianZone.OfRegion(Root.Region);
}

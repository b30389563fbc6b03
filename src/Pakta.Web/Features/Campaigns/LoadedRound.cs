using Pakta.Core.Campaigns;
using Pakta.Core.Organization;

namespace Pakta.Web.Features.Campaigns;

/// <summary>A round that a command works on, with the unit at its root.</summary>
public sealed record LoadedRound(Campaign Campaign, Unit Root)
{
    public IndonesianZone Zone => IndonesianZone.OfRegion(Root.Region);
}

using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

internal static class NotOpenUnits
{
    /// <summary>Units of the round's subtree without an opening.</summary>
    public static IQueryable<UnitId> NotOpenIn(this PaktaDb db, LoadedRound round) => db.Units.Below(round.Root.Path).Standing()
        .Where(u => !db.UnitOpenings.Any(o => o.CampaignId == round.Campaign.Id && o.UnitId == u.Id)).Select(u => u.Id);
}

using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Opens units inside a command's transaction: rows, roll, one mail per person who can sign now.</summary>
public sealed class UnitOpener(PaktaDb db, MemberRoll roll, RoundMail mail, TimeProvider clock)
{
    public async Task OpenAsync(Campaign campaign, IReadOnlyCollection<UnitId> units, Opening opening, CancellationToken cancel)
    {
        if (units.Count == 0) return;
        var now = clock.GetUtcNow();
        db.UnitOpenings.AddRange(units.Select(unit => UnitOpening.Create(campaign.Id, unit, opening.Manner, now, opening.By, opening.Reason,
            opening.Message, opening.Deadline)));
        await db.SaveChangesAsync(cancel);
        await roll.UnitsOpenedAsync(campaign, units, cancel);
        await mail.UnitsOpenedAsync(campaign, units, opening, cancel);
        await db.SaveChangesAsync(cancel);
    }
}

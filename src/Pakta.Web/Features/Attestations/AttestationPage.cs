using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Attestations;

/// <summary>What was recorded for a unit, and who may record.</summary>
public sealed record AttestationPage(Campaign Campaign, Unit Unit, string Zone, bool IsHead, int Signed, IReadOnlyList<Attestation> Recorded)
{
    public string? Error { get; init; }
}

/// <summary>For the unit's head and the HR office; for all others the page does not exist.</summary>
public sealed class AttestationPageQuery(PaktaDb db, CurrentUser user)
{
    public async Task<AttestationPage?> LoadAsync(string slug, string code, CancellationToken cancel)
    {
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, cancel);
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, cancel);
        if (campaign is null || unit is null || campaign.State is not (CampaignState.Open or CampaignState.Closed)) return null;
        var root = await db.Units.Where(u => u.Id == campaign.RootUnitId).Select(u => u.Path).SingleAsync(cancel);
        var authority = await user.AuthorityAsync(cancel);
        var isHead = authority.IsHeadOf(unit.Id);
        if (!UnitPath.IsWithin(unit.Path, root) || !(isHead || authority.IsHrOver(unit.Path))) return null;
        var recorded = await db.Attestations.AsNoTracking().Where(a => a.CampaignId == campaign.Id && a.UnitId == unit.Id).OrderBy(a => a.At).ToListAsync(cancel);
        var signed = await db.Members.CountAsync(m => m.CampaignId == campaign.Id && m.UnitId == unit.Id && m.SignatureId != null, cancel);
        return new AttestationPage(campaign, unit, IndonesianZone.OfRegion(unit.Region).Name, isHead, signed, recorded);
    }
}

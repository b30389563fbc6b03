using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Pacts;
using Pakta.Web.Data;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Keeps the texts of a round equal to its plan until it opens.</summary>
public sealed class TextFreezer(PaktaDb db, PactTemplates templates)
{
    /// <summary>Writes the texts of a template, filled from the plan.</summary>
    public async Task FreezeAsync(Campaign campaign, PactTemplate template, CancellationToken cancel)
    {
        await db.PactVersions.Where(v => v.CampaignId == campaign.Id).ExecuteDeleteAsync(cancel);
        db.PactVersions.AddRange(templates.Freeze(campaign, template));
    }

    /// <summary>Writes them again from the version the launcher has seen; refuses if that file is gone.</summary>
    public async Task<CampaignRefusal?> FreezeAgainAsync(Campaign campaign, CancellationToken cancel)
    {
        var seen = await db.PactVersions.AsNoTracking()
            .SingleAsync(v => v.CampaignId == campaign.Id && v.Audience == Audience.CivilServant, cancel);
        if (templates.Find(seen.Slug, seen.Version) is not { } template) return new TemplateIsUnknown($"{seen.Slug} {seen.Version}");
        await FreezeAsync(campaign, template, cancel);
        return null;
    }
}

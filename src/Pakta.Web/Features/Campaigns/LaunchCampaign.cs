using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

/// <param name="RequestKey">Key of the form; becomes the round's id, so that a form sent twice makes one round.</param>
/// <param name="Root">Code of the unit whose subtree signs.</param>
public sealed record LaunchCampaign(Guid RequestKey, string Template, string Root, CampaignPlan Plan);

/// <summary>Makes a draft with its texts; answers its slug.</summary>
public sealed class LaunchCampaignHandler(PaktaDb db, RoundLoader rounds, TextFreezer texts, PactTemplates templates, TimeProvider clock)
{
    public async Task<Result<string>> RunAsync(LaunchCampaign command, Authority who, CancellationToken cancel)
    {
        if (templates.Launchable.FirstOrDefault(t => t.Slug == command.Template) is not { } template)
            return new TemplateIsUnknown(command.Template);
        if (command.Plan.Refusal(clock.GetUtcNow()) is { } refusal) return refusal;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var root = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == command.Root, cancel);
        if (root is null || !who.MaySteer(root.Path)) return new RoundIsUnknown();
        var id = new CampaignId(command.RequestKey);
        var sent = await db.Campaigns.Where(c => c.Id == id && c.RootUnitId == root.Id).Select(c => c.Slug).ToListAsync(cancel);
        if (sent is [var earlier]) return earlier;

        var slug = await FreeSlugAsync(template.Slug, command.Plan.Election, cancel);
        var campaign = Campaign.Draft(id, slug, root.Id, PlanTitle.Fill(command.Plan, template));
        db.Campaigns.Add(campaign);
        await rounds.NoteAsync(AuditActs.RoundDrafted, campaign, who, cancel);
        await texts.FreezeAsync(campaign, template, cancel);
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return slug;
    }

    private async Task<string> FreeSlugAsync(string template, string election, CancellationToken cancel)
    {
        for (var number = 1; ; number++)
        {
            var slug = RoundSlug.Of(template, election, number);
            if (!await db.Campaigns.AnyAsync(c => c.Slug == slug, cancel)) return slug;
        }
    }
}

using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

public sealed record ReplanCampaign(string Slug, string Template, CampaignPlan Plan);

/// <summary>Changes a draft and its texts.</summary>
public sealed class ReplanCampaignHandler(PaktaDb db, RoundLoader rounds, TextFreezer texts, AuditTrail trail, PactTemplates templates, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(ReplanCampaign command, Authority who, CancellationToken cancel)
    {
        if (templates.Launchable.FirstOrDefault(t => t.Slug == command.Template) is not { } template)
            return new TemplateIsUnknown(command.Template);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(command.Slug, who, cancel) is not { } round) return new RoundIsUnknown();
        var before = round.Campaign.Plan;
        if (round.Campaign.Replan(PlanTitle.Fill(command.Plan, template), clock.GetUtcNow()).Refusal is { } refusal) return refusal;
        await texts.FreezeAsync(round.Campaign, template, cancel);
        var after = round.Campaign.Plan;
        await trail.AddAsync(AuditActs.RoundChanged, AuditSubject.Of(round.Campaign), who, cancel, AuditChange.Of("judul", before.Title, after.Title),
            AuditChange.Of("tenggat", before.Deadline, after.Deadline));
        await tx.CommitAsync(cancel);
        return new Done();
    }
}

using Pakta.Core.Campaigns;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

/// <summary>A round whose launcher gave no name is called as the subtitle of its text.</summary>
internal static class PlanTitle
{
    public static CampaignPlan Fill(CampaignPlan plan, PactTemplate template) => plan.Title.Length > 0
        ? plan
        : plan with { Title = template.Text.Subtitle.Replace($"{{{PactTemplates.ElectionField}}}", plan.Election, StringComparison.Ordinal) };
}

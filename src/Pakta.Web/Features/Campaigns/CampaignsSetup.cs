using Pakta.Web.Jobs;
using Pakta.Web.Pacts;

namespace Pakta.Web.Features.Campaigns;

public static class CampaignsSetup
{
    public static IServiceCollection AddCampaignsFeature(this IServiceCollection services) => services
        .AddPactTemplates()
        .AddScoped<RoundLoader>().AddScoped<TextFreezer>().AddScoped<RoundMail>().AddScoped<UnitOpener>()
        .AddScoped<LaunchCampaignHandler>().AddScoped<ReplanCampaignHandler>().AddScoped<TryCampaignHandler>().AddScoped<EndTrialHandler>()
        .AddScoped<OpenCampaignHandler>().AddScoped<CloseCampaignHandler>().AddScoped<CancelCampaignHandler>()
        .AddScoped<ReopenCampaignHandler>()
        .AddScoped<PassOnHandler>().AddScoped<OpenUnitHandler>().AddScoped<OpenAllAtOnceHandler>().AddScoped<OpenDueUnitsHandler>()
        .AddScoped<RoundListQuery>().AddScoped<RoundPageQuery>().AddScoped<RoundFormQuery>().AddScoped<CascadeQuery>()
        .AddHostedService<SelfOpeningJob>();
}

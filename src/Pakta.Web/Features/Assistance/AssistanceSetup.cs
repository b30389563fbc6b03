namespace Pakta.Web.Features.Assistance;

public static class AssistanceSetup
{
    public static IServiceCollection AddAssistanceFeature(this IServiceCollection services) => services.AddScoped<BeginAssistance>().AddScoped<EndAssistance>().AddScoped<ListHelpers>();
}

namespace Pakta.Web.Features.Home;

/// <summary>Start page and probes.</summary>
public static class HomeSetup
{
    public static IServiceCollection AddHomeFeature(this IServiceCollection services) => services.AddScoped<HomePageQuery>();
}

namespace Pakta.Web.Features.Trail;

public static class TrailSetup
{
    public static IServiceCollection AddTrailFeature(this IServiceCollection services) => services.AddScoped<ListTrail>().AddScoped<TrailFile>();
}

namespace Pakta.Web.Features.Slips;

public static class SlipsSetup
{
    public static IServiceCollection AddSlipsFeature(this IServiceCollection services) => services
        .AddScoped<ListSlips>()
        .AddScoped<PrintSlips>()
        .AddScoped<ShowSlips>()
        .AddScoped<HandOverSlips>();
}

namespace Pakta.Web.Features.Slips;

public static class SlipsSetup
{
    public static IServiceCollection AddSlipsFeature(this IServiceCollection services) => services
        .AddScoped<ListSlips>()
        .AddScoped<DrawSlips>()
        .AddScoped<PrintSlips>()
        .AddScoped<ReplaceSlips>()
        .AddScoped<ShowSlips>()
        .AddScoped<HandOverSlips>();
}

namespace Pakta.Web.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddPaktaDemo(this IServiceCollection services) => services
        .AddScoped<DemoCity>()
        .AddHostedService<DemoStart>();
}

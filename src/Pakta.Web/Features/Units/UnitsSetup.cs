namespace Pakta.Web.Features.Units;

public static class UnitsSetup
{
    public static IServiceCollection AddUnitsFeature(this IServiceCollection services) => services.AddScoped<ShowUnits>().AddScoped<AppointHead>();
}

namespace Pakta.Web.Features.Units;

public static class UnitsSetup
{
    public static IServiceCollection AddUnitsFeature(this IServiceCollection services) => services
        .AddScoped<ListUnits>()
        .AddScoped<ShowUnit>()
        .AddScoped<UnitHeads>()
        .AddScoped<UnitSearch>()
        .AddScoped<UnitEffects>()
        .AddScoped<UnitNotes>()
        .AddScoped<ChangeUnit>()
        .AddScoped<ChangeQuery>()
        .AddScoped<AppointHead>();
}

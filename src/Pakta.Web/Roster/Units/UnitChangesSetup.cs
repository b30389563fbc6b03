using Pakta.Web.Rounds;

namespace Pakta.Web.Roster.Units;

/// <summary>Everything that changes the tree.</summary>
public static class UnitChangesSetup
{
    public static IServiceCollection AddUnitChanges(this IServiceCollection services) => services
        .AddScoped<UnitHistory>()
        .AddScoped<UnitPast>()
        .AddScoped<UnitRegion>()
        .AddScoped<UnitSpellings>()
        .AddScoped<UnitPeople>()
        .AddScoped<FoundUnit>()
        .AddScoped<DescribeUnit>()
        .AddScoped<MoveUnit>()
        .AddScoped<EndUnit>()
        .AddScoped<SplitUnit>()
        .AddScoped<PlannedUnitChanges>()
        .AddScoped<IPlannedChanges>(s => s.GetRequiredService<PlannedUnitChanges>());
}

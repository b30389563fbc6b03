using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster;

/// <summary>Reading lists of units and people.</summary>
public static class RosterSetup
{
    public static IServiceCollection AddPaktaRoster(this IServiceCollection services) => services
        .AddScoped<PeopleImport>()
        .AddScoped<RosterHeads>()
        .AddScoped<UnitImport>();
}

<<<<<<< HEAD
=======
using Pakta.Web.Roster.Officials;
>>>>>>> 1415703 (roster: rows, verdicts and imports of units and people)
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster;

<<<<<<< HEAD
/// <summary>Reading lists of units and people.</summary>
=======
/// <summary>Reading lists of units, people and officials.</summary>
>>>>>>> 1415703 (roster: rows, verdicts and imports of units and people)
public static class RosterSetup
{
    public static IServiceCollection AddPaktaRoster(this IServiceCollection services) => services
        .AddScoped<PeopleImport>()
        .AddScoped<RosterHeads>()
<<<<<<< HEAD
        .AddScoped<UnitImport>();
=======
        .AddScoped<UnitImport>()
        .AddScoped<ActingImport>()
        .AddScoped<OfficialsImport>();
>>>>>>> 1415703 (roster: rows, verdicts and imports of units and people)
}

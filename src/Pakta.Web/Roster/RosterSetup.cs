using Pakta.Web.CommandLine;
using Pakta.Web.Roster.Officials;
using Pakta.Web.Roster.People;
using Pakta.Web.Roster.People.Storing;
using Pakta.Web.Roster.Staging;
using Pakta.Web.Roster.Units;
using Pakta.Web.Rounds;

namespace Pakta.Web.Roster;

/// <summary>Reading lists of units, people and officials.</summary>
public static class RosterSetup
{
    public static IServiceCollection AddPaktaRoster(this IServiceCollection services) => services
        .AddScoped<PeopleImport>()
        .AddScoped<KnownPeople>()
        .AddScoped<AbsencesFromList>()
        .AddScoped<ExtraPostsFromList>()
        .AddScoped<EndedPosts>()
        .AddScoped<CutNumbers>()
        .AddScoped<AliasesFromChoices>()
        .AddScoped<MissingFromList>()
        .AddScoped<RosterHeads>()
        .AddScoped<PeopleStatistics>()
        .AddScoped<PlannedChanges>()
        .AddScoped<IPlannedChanges>(p => p.GetRequiredService<PlannedChanges>())
        .AddScoped<UnitImport>()
        .AddUnitChanges()
        .AddScoped<ActingImport>()
        .AddScoped<OfficialsImport>()
        .AddScoped<ReceiveImport>()
        .AddScoped<RememberedPlans>()
        .AddSingleton<ImportStaging>()
        .AddSingleton<ImportJobs>()
        .AddHostedService<StagingSweep>()
        .AddScoped<IVerb, ImportUnitsVerb>()
        .AddScoped<IVerb, ImportPeopleVerb>()
        .AddScoped<IVerb, ImportOfficialsVerb>()
        .AddScoped<IVerb, CreateAdministratorVerb>();
}

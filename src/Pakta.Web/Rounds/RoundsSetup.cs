using Pakta.Web.Jobs;

namespace Pakta.Web.Rounds;

/// <summary>The engine of a round.</summary>
public static class RoundsSetup
{
    public static IServiceCollection AddPaktaRounds(this IServiceCollection services) => services
        .AddScoped<MemberRoll>()
        .AddScoped<DisputeRoll>()
        .AddScoped<UnitRoll>()
        .AddScoped<RollRefresh>()
        .AddScoped<TreeShift>()
        .AddScoped<PublicRoll>()
        .AddScoped<UnitGroups>()
        .AddScoped<Enrolment>()
        .AddScoped<CalendarTurn>()
        .AddScoped<CoverageAsOf>()
        .AddScoped<CorrectionsSince>()
        .AddHostedService<CalendarJob>();
}

using Pakta.Web.Jobs;

namespace Pakta.Web.Auditing;

public static class AuditingSetup
{
    public static IServiceCollection AddPaktaAuditing(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddSingleton<TurnedAway>()
        .AddScoped<TurnedAwayLines>()
        .AddHostedService<TurnedAwayJob>()
        .AddScoped<Exports>();
}

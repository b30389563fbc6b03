using Pakta.Web.Jobs;

namespace Pakta.Web.Auditing;

public static class AuditingSetup
{
    public static IServiceCollection AddPaktaAuditing(this IServiceCollection services) => services
        .AddScoped<AuditTrail>().AddScoped<AuditDays>().AddHostedService<AuditJob>();
}

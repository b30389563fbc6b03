namespace Pakta.Web.Auditing;

public static class AuditingSetup
{
    public static IServiceCollection AddPaktaAuditing(this IServiceCollection services) => services
        .AddScoped<AuditTrail>()
        .AddScoped<Exports>();
}

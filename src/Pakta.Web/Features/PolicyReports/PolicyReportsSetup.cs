namespace Pakta.Web.Features.PolicyReports;

public static class PolicyReportsSetup
{
    public static IServiceCollection AddPolicyReportsFeature(this IServiceCollection services) => services.AddSingleton<NotePolicyReports>();
}

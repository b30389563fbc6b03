namespace Pakta.Web.Features.Recoveries;

public static class RecoveriesSetup
{
    public static IServiceCollection AddRecoveriesFeature(this IServiceCollection services) => services
        .AddScoped<ListRecoveries>()
        .AddScoped<AskRecovery>()
        .AddScoped<ConfirmRecovery>()
        .AddScoped<EndRecovery>();
}

namespace Pakta.Web.Features.Disputes;

public static class DisputesSetup
{
    public static IServiceCollection AddDisputesFeature(this IServiceCollection services) => services
        .AddScoped<OpenDispute>()
        .AddScoped<ConfirmSignature>()
        .AddScoped<DisputeParties>()
        .AddScoped<DecideDispute>()
        .AddScoped<ListDisputes>()
        .AddScoped<ShowDispute>()
        .AddScoped<UnreachedSigners>()
        .AddScoped<ListDevices>();
}

namespace Pakta.Web.Features.Attestations;

public static class AttestationsSetup
{
    public static IServiceCollection AddAttestationsFeature(this IServiceCollection services) => services
        .AddScoped<AttestationPageQuery>()
        .AddScoped<RecordAttestation>();
}

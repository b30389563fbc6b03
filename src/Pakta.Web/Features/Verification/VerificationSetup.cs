namespace Pakta.Web.Features.Verification;

/// <summary>The public check of a certificate.</summary>
public static class VerificationSetup
{
    public static IServiceCollection AddVerificationFeature(this IServiceCollection services) => services
        .AddSingleton<CodeLookup>()
        .AddSingleton<FrozenTexts>()
        .AddSingleton<CheckCertificate>();
}

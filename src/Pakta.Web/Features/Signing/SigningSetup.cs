namespace Pakta.Web.Features.Signing;

public static class SigningSetup
{
    public static IServiceCollection AddSigningFeature(this IServiceCollection services) => services
        .AddSingleton<RoundTexts>()
        .AddScoped<MyPactsQuery>()
        .AddScoped<SigningPageQuery>()
        .AddScoped<SignPact>()
        .AddScoped<SigningChallenges>()
        .AddScoped<SendCode>()
        .AddScoped<TryPact>()
        .AddScoped<DeclinePact>()
        .AddScoped<MyCertificate>()
        .AddScoped<RevokeSignature>();
}

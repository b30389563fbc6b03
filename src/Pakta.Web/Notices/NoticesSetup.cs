namespace Pakta.Web.Notices;

/// <summary>What a signer is told of the own signatures.</summary>
public static class NoticesSetup
{
    public static IServiceCollection AddPaktaNotices(this IServiceCollection services) => services.AddScoped<OwnSignatures>();
}

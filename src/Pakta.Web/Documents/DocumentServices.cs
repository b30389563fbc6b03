using Pakta.Web.Documents.Drawing;
using Pakta.Web.Documents.Sealing;

namespace Pakta.Web.Documents;

public static class DocumentServices
{
    // The certificate is opened once, when first asked for: call GetRequiredService<SealCertificate>() at start to fail early.
    public static IServiceCollection AddDocuments(this IServiceCollection services, SealOptions seal, Func<IServiceProvider, string> agency)
    {
        services.AddSingleton<ICertificateRenderer, PdfSharpCertificateRenderer>();
        services.AddSingleton<ISealer, PadesSealer>();
        services.AddSingleton(provider => SealCertificate.Open(
            seal,
            agency(provider),
            provider.GetRequiredService<IHostEnvironment>().IsProduction(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

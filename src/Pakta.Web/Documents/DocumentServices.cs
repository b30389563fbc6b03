using Microsoft.Extensions.Options;
using Pakta.Web.CommandLine;
using Pakta.Web.Documents.Drawing;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Documents.Signers;
using Pakta.Web.Documents.Slips;
using Pakta.Web.Settings;

namespace Pakta.Web.Documents;

public static class DocumentServices
{
    // The seal is opened once, when first asked for: call GetRequiredService<SealCertificate>() at start to fail early.
    public static IServiceCollection AddPaktaDocuments(this IServiceCollection services) => services
        .AddSingleton<ICertificateRenderer, PdfSharpCertificateRenderer>()
        .AddSingleton<ISlipRenderer, PdfSharpSlipRenderer>()
        .AddSingleton<ISignerListRenderer, PdfSharpSignerListRenderer>()
        .AddSingleton<ISealer, PadesSealer>()
        .AddSingleton(OpenSeal)
        .AddScoped<CertificateSource>()
        .AddScoped<CertificateFile>()
        .AddScoped<IVerb, CertificateVerb>();

    private static SealCertificate OpenSeal(IServiceProvider provider)
    {
        var seal = provider.GetRequiredService<IOptions<SealOptions>>().Value;
        if (seal.Path.Length == 0) seal.Path = provider.GetRequiredService<IOptions<DataOptions>>().Value.File("keys/segel.p12");
        return SealCertificate.Open(seal, provider.GetRequiredService<IOptions<SiteOptions>>().Value.Host,
            provider.GetRequiredService<IHostEnvironment>().IsProduction(), provider.GetRequiredService<TimeProvider>());
    }
}

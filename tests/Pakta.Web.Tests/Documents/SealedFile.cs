using System.Text;
using Pakta.Web.Documents;
using Pakta.Web.Documents.Drawing;
using Pakta.Web.Documents.Sealing;
using Pakta.Web.Settings;

namespace Pakta.Web.Tests.Documents;

// A certificate as it reaches people: rendered, sealed with a trial certificate, on disk for the tools.
internal static class SealedFile
{
    public static string Folder { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "certificates")).FullName;

    private static readonly Lazy<SealCertificate> Certificate = new(() =>
    {
        var path = Path.Combine(Folder, $"segel-{Environment.ProcessId}.p12");
        File.Delete(path);
        return SealCertificate.Open(new SealOptions { Path = path, Password = "rahasia" }, "Pemerintah Kota Kendari", production: false, TimeProvider.System);
    });

    public static ISealer Sealer => new PadesSealer(Certificate.Value);

    public static byte[] Bytes(CertificateContent content)
    {
        var pdf = new PdfSharpCertificateRenderer().Render(content);
        Attachment[] evidence = content.HasEvidenceAttached
            ?
            [
                new Attachment("bukti.json", Encoding.UTF8.GetBytes($$"""{"nip":"{{content.Id}}"}"""), "Catatan penandatanganan", "application/json"),
                new Attachment("bukti.tlog-proof", "c2sp.org/tlog-proof@v1\n"u8.ToArray(), "Bukti pada log", "text/plain", "Supplement"),
            ]
            : [];
        return Sealer.Seal(pdf, new SealInfo(content.SignedAt, "Segel sertifikat pakta integritas", content.Place) { Attachments = evidence });
    }

    public static string Write(CertificateContent content, string name)
    {
        var path = Path.Combine(Folder, name + ".pdf");
        File.WriteAllBytes(path, Bytes(content));
        return path;
    }
}

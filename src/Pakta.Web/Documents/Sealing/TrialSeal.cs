using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Pakta.Web.Settings;

namespace Pakta.Web.Documents.Sealing;

// A self-signed certificate whose name says that it is for trials.
internal static class TrialSeal
{
    private const int LongestName = 64;

    public static void Create(SealOptions options, string agency, TimeProvider clock)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCountryOrRegion("ID");
        name.AddOrganizationName(agency.Length > LongestName ? agency[..LongestName] : agency);
        name.AddCommonName("Segel Elektronik Pakta (uji coba)");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = clock.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddYears(2));
        Write(options.Path, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, options.Password));
    }

    // Whole or not at all, readable by the owner only from the first byte on; a file made meanwhile by another start
    // wins.
    private static void Write(string path, byte[] bytes)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var half = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, how))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        try
        {
            File.Move(half, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(half);
        }
    }
}

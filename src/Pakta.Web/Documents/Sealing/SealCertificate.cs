using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Documents.Sealing;

// The agency's key and certificate, with whatever certificates of its issuers came in the same file.
public sealed class SealCertificate : IDisposable
{
    private const string CurveP256 = "1.2.840.10045.3.1.7";

    private SealCertificate(X509Certificate2 own, X509Certificate2Collection issuers) => (Own, Issuers) = (own, issuers);

    public X509Certificate2 Own { get; }

    public X509Certificate2Collection Issuers { get; }

    // Outside Production a missing file is made on the spot, so that a trial needs no preparation.
    public static SealCertificate Open(SealOptions options, string agency, bool production, TimeProvider clock)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
            throw new StartRefusedException("Seal:Path belum diisi: berkas PKCS#12 segel elektronik instansi.");
        if (!File.Exists(options.Path))
        {
            if (production)
                throw new StartRefusedException($"Berkas segel {options.Path} (Seal:Path) tidak ditemukan.");
            TrialSeal.Create(options, agency, clock);
        }
        return Load(options);
    }

    public void Dispose()
    {
        Own.Dispose();
        foreach (var issuer in Issuers)
            issuer.Dispose();
    }

    private static SealCertificate Load(SealOptions options)
    {
        // The key must not touch the disk a second time; macOS alone has no keys in memory.
        var storage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
        X509Certificate2Collection all;
        try
        {
            all = X509CertificateLoader.LoadPkcs12CollectionFromFile(options.Path, options.Password, storage);
        }
        catch (CryptographicException)
        {
            throw new StartRefusedException($"Berkas segel {options.Path} tidak dapat dibuka: periksa Seal:Password.");
        }
        var own = all.SingleOrDefault(c => c.HasPrivateKey)
            ?? throw new StartRefusedException($"Berkas segel {options.Path} harus memuat tepat satu kunci.");
        using var key = own.GetECDsaPublicKey();
        if (key?.ExportParameters(false).Curve.Oid.Value != CurveP256)
            throw new StartRefusedException($"Kunci segel {options.Path} harus ECDSA P-256.");
        return new SealCertificate(own, [.. all.Where(c => c != own)]);
    }
}

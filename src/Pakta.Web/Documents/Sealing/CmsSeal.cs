using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;

namespace Pakta.Web.Documents.Sealing;

// The CMS of PAdES B-B (ETSI EN 319 142-1): detached, SHA-256, bound to its certificate by signing-certificate-v2.
// There is no signing-time attribute: PAdES takes the time from the dictionary's /M.
internal static class CmsSeal
{
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private static readonly Oid Sha256 = new("2.16.840.1.101.3.4.2.1");

    public static byte[] Sign(byte[] content, SealCertificate certificate)
    {
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate.Own)
        {
            DigestAlgorithm = Sha256,
            IncludeOption = System.Security.Cryptography.X509Certificates.X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(certificate.Issuers);
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, Binding(certificate)));
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }; SHA-256 is the default and so is left out in DER.
    private static byte[] Binding(SealCertificate certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            writer.WriteOctetString(SHA256.HashData(certificate.Own.RawDataMemory.Span));
        }
        return writer.Encode();
    }
}

namespace Pakta.Web.Documents;

public interface ICertificateRenderer
{
    // One A4 page, tagged, not yet sealed. Throws CertificateTooLongException: The text does not fit one page even in
    // the smallest type.
    byte[] Render(CertificateContent content);

    // Asked before a text is launched, so that no signer meets a certificate that can't be printed.
    bool Fits(CertificateContent content);
}

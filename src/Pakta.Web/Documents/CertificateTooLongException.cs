namespace Pakta.Web.Documents;

public sealed class CertificateTooLongException()
    : InvalidOperationException("Naskah pakta terlalu panjang untuk satu halaman sertifikat.");

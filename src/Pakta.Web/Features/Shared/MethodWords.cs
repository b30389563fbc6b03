using Pakta.Core.Signing;

namespace Pakta.Web.Features.Shared;

/// <summary>How a signature was confirmed, in honest words.</summary>
public static class MethodWords
{
    /// <summary>Indonesian, for page and certificate alike; a key of <see cref="SharedText"/>.</summary>
    public static string Of(SigningMethod method) => method switch
    {
        SigningMethod.Pin => "PIN pribadi",
        SigningMethod.Password => "kata sandi pribadi",
        SigningMethod.Passkey => "kunci sandi di perangkat sendiri",
        SigningMethod.Code => "kata sandi dan kode ke surel sendiri",
        SigningMethod.Totp => "kode aplikasi autentikator",
        SigningMethod.Assisted => "dibantu petugas",
        SigningMethod.Paper => "di atas kertas",
    };
}

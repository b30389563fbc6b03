using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>How a session was proven, as people say it; the trail keeps the same words.</summary>
public static class ProofWords
{
    public static string Of(SessionProof? proof, SecondFactor? factor) => factor is { } second && proof != SessionProof.Passkey ? $"{First(proof)} dan {Second(second)}" : First(proof);

    private static string First(SessionProof? proof) => proof switch
    {
        SessionProof.Activation => "aktivasi",
        SessionProof.Password => "kata sandi",
        SessionProof.Pin => "PIN",
        SessionProof.Passkey => "kunci sandi",
        SessionProof.Sso => "SSO",
        null => "cara lama",
    };

    private static string Second(SecondFactor factor) => factor switch
    {
        SecondFactor.Passkey => "kunci sandi",
        SecondFactor.Totp => "aplikasi autentikator",
    };
}

using Pakta.Core.Signing;

namespace Pakta.Web.Rounds;

/// <summary>Why a signature is void, as one word of its public leaf.</summary>
internal static class VoidWords
{
    public static string Of(RevocationReason reason) => reason switch
    {
        RevocationReason.WrongPerson => "wrong-person",
        RevocationReason.WrongData => "wrong-data",
        RevocationReason.Coerced => "coerced",
        RevocationReason.SignerRequest => "signer-request",
        RevocationReason.NotTheSigner => "not-the-signer",
    };
}

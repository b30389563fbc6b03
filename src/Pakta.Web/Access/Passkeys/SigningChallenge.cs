using System.Security.Cryptography;
using Pakta.Core;

namespace Pakta.Web.Access.Passkeys;

/// <summary>
/// The challenge of a passkey that signs a pact: SHA-256 over a version tag, a nonce, the round, the hash of the text and the
/// account. An authenticator that answers it has answered for this text and no other (evidence.md 4.1).
/// </summary>
internal static class SigningChallenge
{
    public static ReadOnlySpan<byte> Tag => "pakta/sign/v1"u8;

    /// <param name="nonce">Becomes the request key of the signature.</param>
    /// <param name="round">Of the text.</param>
    /// <param name="textSha256">32 bytes.</param>
    /// <param name="account">Whose passkey.</param>
    public static byte[] Of(Guid nonce, CampaignId round, ReadOnlySpan<byte> textSha256, Guid account)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Tag);
        hash.AppendData(nonce.ToByteArray(true));
        hash.AppendData(round.Value.ToByteArray(true));
        hash.AppendData(textSha256);
        hash.AppendData(account.ToByteArray(true));
        return hash.GetHashAndReset();
    }
}

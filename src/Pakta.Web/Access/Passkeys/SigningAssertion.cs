using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Pakta.Core;

namespace Pakta.Web.Access.Passkeys;

/// <summary>
/// What an auditor needs to check later that the signer's own authenticator answered for the text: kept in the private record, all
/// of it base64url but the ids <paramref name="Nonce"/>, <paramref name="Round"/> and <paramref name="Account"/> and the SHA-256 <paramref name="Credential"/> (hex).
/// </summary>
public sealed record SigningAssertion(string Nonce, string Round, string Account, string Credential, string PublicKey, string AuthenticatorData, string ClientDataJson, string Signature)
{
    /// <summary>Null where the browser's answer has not the shape of an assertion.</summary>
    internal static SigningAssertion? Read(string credentialJson, Guid nonce, CampaignId round, Guid account, byte[] credential, byte[] publicKey)
    {
        using var json = JsonDocument.Parse(credentialJson);
        if (!json.RootElement.TryGetProperty("response", out var response)) return null;
        if (Text(response, "authenticatorData") is not { } data || Text(response, "clientDataJSON") is not { } client || Text(response, "signature") is not { } signature) return null;
        return new SigningAssertion(nonce.ToString(), round.Value.ToString(), account.ToString(), Convert.ToHexStringLower(SHA256.HashData(credential)), Base64Url.EncodeToString(publicKey), data, client, signature);
    }

    /// <summary>As it stands in the record.</summary>
    internal Dictionary<string, object> Fields() => new()
    {
        ["nonce"] = Nonce, ["round"] = Round, ["account"] = Account, ["credentialSha256"] = Credential, ["publicKey"] = PublicKey, ["authenticatorData"] = AuthenticatorData,
        ["clientDataJSON"] = ClientDataJson, ["signature"] = Signature,
    };

    private static string? Text(JsonElement response, string name) =>
        response.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: <= 2000 } text && Base64Url.IsValid(text) ? text : null;
}

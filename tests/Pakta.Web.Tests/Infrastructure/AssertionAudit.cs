using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>
/// What an auditor does with a private record of a passkey signature, written from the specification alone and sharing no line with
/// the program: is the challenge the one of this text, and did the named key sign it?
/// </summary>
public static class AssertionAudit
{
    public static bool Holds(ReadOnlySpan<byte> record, string rpId, string origin)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(record));
        var (signed, proof) = (json.RootElement, json.RootElement.GetProperty("assertion"));
        byte[] preimage =
        [
            .. "pakta/sign/v1"u8, .. Id(proof, "nonce"), .. Id(proof, "round"), .. Convert.FromHexString(signed.GetProperty("textSha256").GetString()!), .. Id(proof, "account"),
        ];
        var (data, client, signature, key) = (Bytes(proof, "authenticatorData"), Bytes(proof, "clientDataJSON"), Bytes(proof, "signature"), Bytes(proof, "publicKey"));
        using var said = JsonDocument.Parse(client);
        if (said.RootElement.GetProperty("type").GetString() != "webauthn.get" || said.RootElement.GetProperty("origin").GetString() != origin) return false;
        if (!Base64Url.DecodeFromChars(said.RootElement.GetProperty("challenge").GetString()).AsSpan().SequenceEqual(SHA256.HashData(preimage))) return false;
        if (!data.AsSpan(0, 32).SequenceEqual(SHA256.HashData(Encoding.UTF8.GetBytes(rpId))) || (data[32] & 0x05) != 0x05) return false;
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Coordinate(key, 0x21), Y = Coordinate(key, 0x22) } });
        byte[] message = [.. data, .. SHA256.HashData(client)];
        return ecdsa.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] Id(JsonElement proof, string name) => Guid.Parse(proof.GetProperty(name).GetString()!).ToByteArray(true);

    private static byte[] Bytes(JsonElement proof, string name) => Base64Url.DecodeFromChars(proof.GetProperty(name).GetString());

    // A COSE key of P-256: label, byte string of 32, value.
    private static byte[] Coordinate(byte[] cose, byte label)
    {
        ReadOnlySpan<byte> head = [label, 0x58, 0x20];
        return cose.AsSpan(cose.AsSpan().IndexOf(head) + head.Length, 32).ToArray();
    }
}

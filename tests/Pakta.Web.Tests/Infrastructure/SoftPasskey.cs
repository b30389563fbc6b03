using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Pakta.Web.Tests.Infrastructure;

/// <summary>An authenticator in software (W3C WebAuthn level 3, ES256, attestation "none"), that can also be made to lie.</summary>
public sealed class SoftPasskey(string rpId, string origin) : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, Attested = 0x40;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private string _user = "";

    public byte[] Id { get; init; } = RandomNumberGenerator.GetBytes(32);
    public uint Count { get; set; }
    public bool IsVerified { get; set; } = true;
    public string Origin { get; set; } = origin;

    /// <summary>Answers creation options.</summary>
    public string Create(string options)
    {
        using var json = JsonDocument.Parse(options);
        _user = json.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var client = Client("webauthn.create", json.RootElement.GetProperty("challenge").GetString()!);
        var key = _key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. key.X!, 0x22, 0x58, 0x20, .. key.Y!];
        byte[] data = [.. Head(Attested), .. new byte[16], (byte)(Id.Length >> 8), (byte)Id.Length, .. Id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x59, (byte)(data.Length >> 8), (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Base64Url.EncodeToString(client), attestationObject = Base64Url.EncodeToString(attestation), transports = new[] { "internal" } });
    }

    /// <summary>Answers request options; <paramref name="challenge"/> instead of theirs if one is given.</summary>
    public string Get(string options, string? challenge = null)
    {
        using var json = JsonDocument.Parse(options);
        var client = Client("webauthn.get", challenge ?? json.RootElement.GetProperty("challenge").GetString()!);
        var data = Head(0);
        var signature = _key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new
        {
            clientDataJSON = Base64Url.EncodeToString(client), authenticatorData = Base64Url.EncodeToString(data),
            signature = Base64Url.EncodeToString(signature), userHandle = _user,
        });
    }

    public void Dispose() => _key.Dispose();

    private byte[] Client(string type, string challenge) => Encoding.UTF8.GetBytes($$"""{"type":"{{type}}","challenge":"{{challenge}}","origin":"{{Origin}}","crossOrigin":false}""");

    private byte[] Head(byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(rpId)), (byte)(Present | (IsVerified ? Verified : 0) | more), .. count];
    }

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Base64Url.EncodeToString(Id), rawId = Base64Url.EncodeToString(Id), type = "public-key", clientExtensionResults = new { }, authenticatorAttachment = "platform", response,
    });

    private static byte[] Text(string text) => [(byte)(0x60 | text.Length), .. Encoding.ASCII.GetBytes(text)];
}

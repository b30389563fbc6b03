using System.Buffers.Binary;
using System.Text.Json;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access.Passkeys;

namespace Pakta.Web.Access;

/// <summary>
/// Proof that this account, moments ago, confirmed this text in this round. Single use is enforced where it is spent: the nonce
/// becomes the signature's request key.
/// </summary>
public sealed record StepUpTicket(Guid Nonce, Guid Account, CampaignId Round, ReadOnlyMemory<byte> TextSha256, SigningMethod Method,
    DateTimeOffset Issued)
{
    internal const int Bytes = 16 + 16 + 16 + 32 + 1 + 8;

    /// <summary>What a form carries.</summary>
    public string Token { get; internal init; } = "";

    /// <summary>Of a passkey; what follows the fixed part of the token.</summary>
    public SigningAssertion? Assertion { get; internal init; }

    internal byte[] Write()
    {
        var proof = Assertion is null ? [] : JsonSerializer.SerializeToUtf8Bytes(Assertion);
        var bytes = new byte[Bytes + proof.Length];
        proof.CopyTo(bytes, Bytes);
        Nonce.TryWriteBytes(bytes, true, out _);
        Account.TryWriteBytes(bytes.AsSpan(16), true, out _);
        Round.Value.TryWriteBytes(bytes.AsSpan(32), true, out _);
        TextSha256.Span.CopyTo(bytes.AsSpan(48, 32));
        bytes[80] = (byte)Method;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(81), Issued.ToUnixTimeMilliseconds());
        return bytes;
    }

    internal static StepUpTicket? Read(byte[] bytes) => bytes.Length < Bytes ? null : new StepUpTicket(
        new Guid(bytes.AsSpan(0, 16), true), new Guid(bytes.AsSpan(16, 16), true), new CampaignId(new Guid(bytes.AsSpan(32, 16), true)),
        bytes.AsMemory(48, 32), (SigningMethod)bytes[80],
        DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(81))))
    {
        Assertion = bytes.Length == Bytes ? null : JsonSerializer.Deserialize<SigningAssertion>(bytes.AsSpan(Bytes)),
    };
}

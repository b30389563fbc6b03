namespace Pakta.Core.Signing;

/// <summary>
/// One act of signing. Written once, never changed: cancellation is a <see cref="Revocation"/> row. The record is the canonical
/// private evidence; commitment = HMAC-SHA256(salt, record) is all that the public log holds of it.
/// </summary>
public sealed class Signature
{
    private Signature() { }

    public SignatureId Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>Unit at signing.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>Verification code, 16 Crockford characters.</summary>
    public string Code { get; private set; } = "";
    public DateTimeOffset SignedAt { get; private set; }
    public SigningMethod Method { get; private set; }

    /// <summary>After the deadline (<em>susulan</em>).</summary>
    public bool IsLate { get; private set; }

    /// <summary>JCS bytes of the private record.</summary>
    public byte[] Record { get; private set; } = [];

    /// <summary>32 random bytes, the key of the commitment.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>Drawn signature as normalised strokes, or the typed name; only where the round allows one.</summary>
    public string? Specimen { get; private set; }

    /// <summary>The form's key: a repeated request with the same key is the same request.</summary>
    public Guid RequestKey { get; private set; }
}

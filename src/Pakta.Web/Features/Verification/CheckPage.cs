using Pakta.Core.Certificates;
using Pakta.Core.Pacts;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Verification;

/// <summary>One genuine certificate as the public sees it.</summary>
public sealed record CheckPage
{
    public required CertificateStatus Status { get; init; }
    public required SignedPact Pact { get; init; }
    public required PactText Text { get; init; }
    public required string Code { get; init; }
    public required string Round { get; init; }
    public required string Election { get; init; }
    public DateOnly? ValidUntil { get; init; }
    public DateTimeOffset? CancelledAt { get; init; }
    public DateTimeOffset? RevokedAt { get; init; }
    public required string Commitment { get; init; }

    /// <summary>Null until the sequencer has placed the leaf.</summary>
    public long? Index { get; init; }
    public string? Origin { get; init; }
    public long Size { get; init; }

    public bool IsGenuine => Status is CertificateStatus.Valid or CertificateStatus.Ended;

    /// <summary>Colour of the verdict; the sign beside it says the same without colour.</summary>
    public string Tone => Status switch
    {
        CertificateStatus.Valid => "verdict-ok",
        CertificateStatus.Void => "verdict-bad",
        _ => "verdict-wait",
    };

    public string Sign => Status switch
    {
        CertificateStatus.Valid or CertificateStatus.Ended => "✓",
        CertificateStatus.Void => "✕",
        _ => "!",
    };

    public string Headline => Status switch
    {
        CertificateStatus.Valid => "Asli, berlaku",
        CertificateStatus.Ended => "Asli, masa berlakunya selesai",
        CertificateStatus.Superseded => "Digantikan",
        CertificateStatus.Disputed => "Disengketakan",
        CertificateStatus.Void => "Dibatalkan",
    };

    /// <summary>What the state means for the paper; <c>{0}</c> is the date.</summary>
    public string Meaning => Status switch
    {
        CertificateStatus.Valid => "Sertifikat ini diterbitkan sistem ini dan masih berlaku.",
        CertificateStatus.Ended => "Sertifikat ini diterbitkan sistem ini dan berlaku sampai {0}.",
        CertificateStatus.Superseded => "Tanda tangan ini dibatalkan pada {0}. Orang ini sudah menandatangani lagi dan memegang sertifikat yang lebih baru.",
        CertificateStatus.Disputed => "Penanda tangan menyatakan bukan dirinya yang menandatangani. Keberatan itu sedang diperiksa.",
        CertificateStatus.Void when CancelledAt is not null => "Putaran penandatanganan ini dibatalkan pada {0}. Sertifikat ini tidak berlaku lagi.",
        CertificateStatus.Void => "Tanda tangan ini dibatalkan pada {0}. Sertifikat ini tidak berlaku lagi.",
    };
}

namespace Pakta.Web.Documents;

// All that one certificate says, as plain text ready for print. Whoever fills it has already chosen the copy (masked
// or full number), grouped the digits and written times in the unit's zone; nothing here is looked up or computed
// again.
public sealed record CertificateContent
{
    public required string Agency { get; init; }
    public required string Title { get; init; }
    public required string Subtitle { get; init; }
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    public required string Opening { get; init; }
    public required IReadOnlyList<string> Clauses { get; init; }
    public required string Closing { get; init; }

    public required string Name { get; init; }

    // "NIP", "NI PPPK", or null for people without a number.
    public string? IdLabel { get; init; }

    // Grouped 8-6-1-3; masked on a wall copy.
    public string? Id { get; init; }

    public string? Rank { get; init; }
    public required string Position { get; init; }
    public string? Unit { get; init; }
    public string? ParentUnit { get; init; }

    public CertificateAcknowledgement? Acknowledgement { get; init; }
    public IReadOnlyList<CertificateWitness> Witnesses { get; init; } = [];

    public required string Place { get; init; }

    // Date, time and zone in words, as "24 November 2026 pukul 09.41 WITA".
    public required string SignedAtText { get; init; }

    // The same instant for the document's metadata.
    public required DateTimeOffset SignedAt { get; init; }

    // "PIN pribadi", "kata sandi".
    public required string Method { get; init; }

    // "susulan", "mewakili ...", "dibantu oleh ...".
    public IReadOnlyList<string> Marks { get; init; } = [];

    // Sixteen characters in groups of four.
    public required string Code { get; init; }

    // What the QR holds, byte for byte.
    public required string VerifyUrl { get; init; }

    // Host (and path, if any) of the site as people type it.
    public required string PrintedDomain { get; init; }

    public required string LogOrigin { get; init; }

    // Null until the sequencer has placed the leaf.
    public string? LogIndex { get; init; }

    public required string TextHashShort { get; init; }

    public bool IsWallCopy { get; init; }

    // True only if the proof files are embedded in this very PDF.
    public bool HasEvidenceAttached { get; init; }

    public HandSignature? HandSignature { get; init; }
    public string? TypedSignature { get; init; }
}

public sealed record CertificateAcknowledgement(string Position, string TimeText);

public sealed record CertificateWitness(string Name, string Institution);

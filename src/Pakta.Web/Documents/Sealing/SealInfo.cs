namespace Pakta.Web.Documents.Sealing;

// SealedAt becomes the claimed time of sealing (/M), with its offset.
public sealed record SealInfo(DateTimeOffset SealedAt, string Reason, string? Location = null)
{
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

// Relationship is the AFRelationship of ISO 32000-2: Data, Source, Supplement, Alternative.
public sealed record Attachment(string Name, byte[] Bytes, string Description, string MediaType, string Relationship = "Data");

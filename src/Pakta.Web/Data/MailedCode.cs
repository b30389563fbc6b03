namespace Pakta.Web.Data;

/// <summary>A six-digit code to the own channel, for one purpose. Made when the mail goes out; only its keyed hash is stored. A new one cancels the old.</summary>
public sealed class MailedCode
{
    public const int Tries = 5;

    public Guid Id { get; init; }
    public Guid AccountId { get; init; }

    /// <summary>SHA-256 of what it is for.</summary>
    public byte[] Purpose { get; init; } = [];

    /// <summary>Null until the mail goes out.</summary>
    public byte[]? CodeHash { get; set; }
    public int WrongTries { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }
}

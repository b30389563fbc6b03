namespace Pakta.Web.Data;

/// <summary>A one-time code to a person's own channel; only its keyed hash is stored. A new one cancels the old.</summary>
public sealed class ActivationCode
{
    public const int Tries = 5;

    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>Keyed hash of the code: finds the row, so that a wrong code and an unknown one cost the same.</summary>
    public byte[] CodeHash { get; set; } = [];
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }
}

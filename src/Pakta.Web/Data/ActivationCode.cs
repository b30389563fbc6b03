namespace Pakta.Web.Data;

/// <summary>A one-time code to a person's own channel or on a slip; only keyed hashes are stored. A new one cancels the old.</summary>
public sealed class ActivationCode
{
    public const int Tries = 5;

    public Guid Id { get; set; }
    public Guid AccountId { get; set; }

    /// <summary>The batch of slips it was printed with; null: it went by mail, or was told at the machine.</summary>
    public Guid? BatchId { get; set; }

    /// <summary>Keyed hash of the first half: finds the row, also for a code that is wrong in its second half.</summary>
    public byte[]? FirstHash { get; set; }

    /// <summary>Keyed hash of the whole code.</summary>
    public byte[] CodeHash { get; set; } = [];

    /// <summary>Codes with the right first half and a wrong second one; after <see cref="Tries"/> it is dead.</summary>
    public int WrongTries { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Of a recovery: it opens nothing before; null: at once.</summary>
    public DateTimeOffset? ServesFrom { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }
}

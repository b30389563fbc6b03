namespace Pakta.Web.Data;

/// <summary>The key that an account shares with an authenticator app; sealed, so that a stolen database makes no codes.</summary>
public sealed class TotpKey
{
    public const int Tries = 5;

    public Guid AccountId { get; init; }
    public byte[] Sealed { get; init; } = [];

    /// <summary>The latest step whose code was taken: that one and all before are spent.</summary>
    public long LastStep { get; set; }

    /// <summary>Wrong codes in a row; after <see cref="Tries"/> this path, and no other, is closed for a while.</summary>
    public int WrongTries { get; set; }
    public DateTimeOffset? ClosedUntil { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
}

namespace Pakta.Ledger;

/// <summary>The log, or a proof from it, says something that cannot be. Never caught to go on: the log is wrong.</summary>
public sealed class LedgerException : Exception
{
    /// <param name="index">Zero-based index of the leaf at which it shows, or null when it is no single leaf.</param>
    /// <param name="message">What is wrong, in English, without personal data.</param>
    public LedgerException(long? index, string message)
        : base(index is { } i ? $"leaf {i}: {message}" : message) => Index = index;

    /// <summary>Zero-based leaf index, if one leaf is to blame.</summary>
    public long? Index { get; }
}

namespace Pakta.Core.Signing;

/// <summary>
/// The signer says that it was somebody else. Until two people of the inspectorate have decided, the certificate stands as
/// disputed; figures do not change. One signature is disputed once: a decision is final.
/// </summary>
public sealed class Dispute
{
    public const int NumberLength = 8;

    private Dispute() { }

    public Guid Id { get; private set; }

    /// <summary>Stands in addresses and mails; no secret.</summary>
    public string Number { get; private set; } = "";
    public SignatureId SignatureId { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The signer's own account.</summary>
    public Guid OpenedBy { get; private set; }

    /// <summary>What the signer adds, if anything.</summary>
    public string? Words { get; private set; }
    public DisputeOutcome? Outcome { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The signer has read the outcome.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    public static Dispute Open(Guid id, string number, SignatureId signature, DateTimeOffset now, Guid by, string? words) => new()
    {
        Id = id, Number = number, SignatureId = signature, OpenedAt = now, OpenedBy = by, Words = words,
    };

    /// <summary>The last moment at which the inspectorate should have decided.</summary>
    public DateTimeOffset DueAt => OpenedAt.AddDays(DisputeRules.DaysToDecide);

    public bool IsOpen => DecidedAt is null;

    public bool IsOverdue(DateTimeOffset now) => IsOpen && now > DueAt;

    /// <summary>Whole days until it is due; 0 on the last day and after it.</summary>
    public int DaysLeft(DateTimeOffset now) => IsOpen ? Math.Max(0, (int)Math.Floor((DueAt - now).TotalDays)) : 0;

    public void Decide(DisputeOutcome outcome, DateTimeOffset now) => (Outcome, DecidedAt) = IsOpen
        ? (outcome, now) : throw new InvalidOperationException("The rules should have refused it.");

    public void Read(DateTimeOffset now) => ReadAt ??= DecidedAt is null
        ? throw new InvalidOperationException("There is no outcome to read yet.") : now;
}

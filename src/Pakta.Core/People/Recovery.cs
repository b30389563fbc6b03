namespace Pakta.Core.People;

/// <summary>
/// A new way in for an official who lost the old one: asked for by one officer who saw the person and the papers, confirmed by a
/// second, and of use only a day later, so that the holder can say no.
/// </summary>
public sealed class Recovery
{
    private Recovery() { }

    public Guid Id { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>What the first officer saw.</summary>
    public RecoveryEvidence AskedOn { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public Guid AskedBy { get; private set; }

    /// <summary>What the second officer saw.</summary>
    public RecoveryEvidence? ConfirmedOn { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>The code that this recovery lets serve.</summary>
    public Guid? CodeId { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null: the holder, by <em>Bukan saya</em>.</summary>
    public Guid? EndedBy { get; private set; }

    public static Recovery Ask(Guid id, Guid account, RecoveryEvidence evidence, DateTimeOffset now, Guid by) =>
        new() { Id = id, AccountId = account, AskedOn = evidence, AskedAt = now, AskedBy = by };

    /// <summary>From then on the code serves; null while nobody has confirmed.</summary>
    public DateTimeOffset? ServesFrom => ConfirmedAt + RecoveryRules.Delay;

    /// <summary>What nobody has confirmed by then has to be asked for again.</summary>
    public DateTimeOffset Stale => AskedAt + RecoveryRules.Patience;

    public void Confirm(RecoveryEvidence evidence, Guid code, DateTimeOffset now, Guid by) => (ConfirmedOn, CodeId, ConfirmedAt, ConfirmedBy) =
        ConfirmedAt is null && EndedAt is null ? (evidence, code, now, by) : throw new InvalidOperationException("The rules should have refused it.");

    public void End(DateTimeOffset now, Guid? by) => (EndedAt, EndedBy) =
        EndedAt is null ? (now, by) : throw new InvalidOperationException("The recovery has ended already.");
}

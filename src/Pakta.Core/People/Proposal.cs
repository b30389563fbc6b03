namespace Pakta.Core.People;

/// <summary>
/// What makes a denominator smaller: proposed by one officer of the HR office, confirmed by a second. Until then it changes no figure.
/// </summary>
public abstract class Proposal
{
    public Guid Id { get; protected set; }
    public DateOnly From { get; protected set; }
    public DateTimeOffset GivenAt { get; protected set; }
    public Guid? GivenBy { get; protected set; }
    public DateTimeOffset? ConfirmedAt { get; protected set; }
    public Guid? ConfirmedBy { get; protected set; }

    /// <summary>When the proposal was dropped, or what was confirmed ended.</summary>
    public DateTimeOffset? EndedAt { get; protected set; }
    public Guid? EndedBy { get; protected set; }

    /// <summary>Waits for the second officer.</summary>
    public bool IsProposed => ConfirmedAt is null && EndedAt is null;

    /// <summary>Whose records it is about.</summary>
    public abstract IReadOnlyList<PersonId> Concerns();

    /// <summary>The second officer agrees; that it is another person than the first is checked by <see cref="ProposalRules"/>.</summary>
    public void Confirm(DateTimeOffset now, Guid? by) => (ConfirmedAt, ConfirmedBy) = IsProposed
        ? (now, by) : throw new InvalidOperationException("Only a standing proposal can be confirmed.");

    /// <summary>The proposal is dropped.</summary>
    public void Drop(DateTimeOffset now, Guid? by) => (EndedAt, EndedBy) = IsProposed
        ? (now, by) : throw new InvalidOperationException("Only a standing proposal can be dropped.");
}

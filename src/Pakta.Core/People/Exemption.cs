namespace Pakta.Core.People;

/// <summary>
/// The person leaves the denominator; only for the reasons of <see cref="ExemptionReason"/>, proposed by one officer of the HR
/// office and confirmed by a second. Until then it is a proposal and changes no figure.
/// </summary>
public sealed class Exemption
{
    private Exemption() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public ExemptionReason Reason { get; private set; }
    public DateOnly From { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? GivenBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>First day on which the person counts again; null: none known.</summary>
    public DateOnly? ReturnsOn { get; private set; }

    /// <summary>When the proposal was dropped or the return recorded.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }

    public static Exemption Propose(Guid id, PersonId person, ExemptionReason reason, DateOnly from, DateTimeOffset now, Guid? by) =>
        new() { Id = id, PersonId = person, Reason = reason, From = from, GivenAt = now, GivenBy = by };

    /// <summary>Waits for the second officer.</summary>
    public bool IsProposed => ConfirmedAt is null && EndedAt is null;

    /// <summary>Does it take the person out of the denominator on this civil date?</summary>
    public bool HoldsOn(DateOnly day) => ConfirmedAt is not null && From <= day && (ReturnsOn is null || day < ReturnsOn);

    /// <summary>Confirmed, and holding on <paramref name="day"/> or on some later day.</summary>
    public bool ReachesPast(DateOnly day) => ConfirmedAt is not null && (ReturnsOn is null || (ReturnsOn > day && ReturnsOn > From));

    /// <summary>The second officer agrees; that it is another person than the first is checked by <see cref="ExemptionRules"/>.</summary>
    public void Confirm(DateTimeOffset now, Guid? by) => (ConfirmedAt, ConfirmedBy) = IsProposed
        ? (now, by) : throw new InvalidOperationException("Only a standing proposal can be confirmed.");

    /// <summary>The proposal is dropped.</summary>
    public void Drop(DateTimeOffset now, Guid? by) => (EndedAt, EndedBy) = IsProposed
        ? (now, by) : throw new InvalidOperationException("Only a standing proposal can be dropped.");

    /// <summary>The person counts again from <paramref name="day"/> on.</summary>
    public void Return(DateOnly day, DateTimeOffset now, Guid? by) => (ReturnsOn, EndedAt, EndedBy) = ConfirmedAt is not null && EndedAt is null
        ? (day, now, by) : throw new InvalidOperationException("Only a confirmed exemption can end.");
}

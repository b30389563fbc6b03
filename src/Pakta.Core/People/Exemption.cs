namespace Pakta.Core.People;

/// <summary>The person leaves the denominator; only for the reasons of <see cref="ExemptionReason"/>, and by two officers.</summary>
public sealed class Exemption : Proposal
{
    private Exemption() { }

    public PersonId PersonId { get; private set; }
    public ExemptionReason Reason { get; private set; }

    /// <summary>First day on which the person counts again; null: none known.</summary>
    public DateOnly? ReturnsOn { get; private set; }

    public static Exemption Propose(Guid id, PersonId person, ExemptionReason reason, DateOnly from, DateTimeOffset now, Guid? by) =>
        new() { Id = id, PersonId = person, Reason = reason, From = from, GivenAt = now, GivenBy = by };

    public override IReadOnlyList<PersonId> Concerns() => [PersonId];

    /// <summary>Does it take the person out of the denominator on this civil date?</summary>
    public bool HoldsOn(DateOnly day) => ConfirmedAt is not null && From <= day && (ReturnsOn is null || day < ReturnsOn);

    /// <summary>Confirmed, and holding on <paramref name="day"/> or on some later day.</summary>
    public bool ReachesPast(DateOnly day) => ConfirmedAt is not null && (ReturnsOn is null || (ReturnsOn > day && ReturnsOn > From));

    /// <summary>The person counts again from <paramref name="day"/> on.</summary>
    public void Return(DateOnly day, DateTimeOffset now, Guid? by) => (ReturnsOn, EndedAt, EndedBy) = ConfirmedAt is not null && EndedAt is null
        ? (day, now, by) : throw new InvalidOperationException("Only a confirmed exemption can end.");
}

namespace Pakta.Core.People;

/// <summary>The person leaves the denominator; only for the reasons of <see cref="ExemptionReason"/>, by the HR office.</summary>
public sealed class Exemption
{
    private Exemption() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public ExemptionReason Reason { get; private set; }
    public DateOnly From { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? GivenBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static Exemption Create(Guid id, PersonId person, ExemptionReason reason, DateOnly from, DateTimeOffset now, Guid? by) =>
        new() { Id = id, PersonId = person, Reason = reason, From = from, GivenAt = now, GivenBy = by };

    public void End(DateTimeOffset now) => EndedAt = now;
}

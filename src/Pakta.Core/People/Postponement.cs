namespace Pakta.Core.People;

/// <summary>Leave, illness or study until a date: the person stays in the denominator and returns by itself.</summary>
public sealed class Postponement
{
    private Postponement() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public PostponementReason Reason { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly Until { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? GivenBy { get; private set; }

    public static Postponement Create(Guid id, PersonId person, PostponementReason reason, DateOnly from, DateOnly until,
        DateTimeOffset now, Guid? by) => new()
    {
        Id = id, PersonId = person, Reason = reason, From = from, Until = until, GivenAt = now, GivenBy = by,
    };

    public bool HoldsOn(DateOnly today) => From <= today && today <= Until;
}

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

    /// <summary>Back earlier: the first day on which it no longer holds.</summary>
    public DateOnly? ReturnsOn { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }

    public static Postponement Create(Guid id, PersonId person, PostponementReason reason, DateOnly from, DateOnly until,
        DateTimeOffset now, Guid? by) => new()
    {
        Id = id, PersonId = person, Reason = reason, From = from, Until = until, GivenAt = now, GivenBy = by,
    };

    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay => ReturnsOn is { } back && back <= Until ? back.AddDays(-1) : Until;

    /// <summary>Taken back before it began: it holds on no day.</summary>
    public bool IsEmpty => LastDay < From;

    public bool HoldsOn(DateOnly today) => From <= today && today <= Until && (ReturnsOn is null || today < ReturnsOn);

    /// <summary>The person is back before <see cref="Until"/>.</summary>
    public void Return(DateOnly day, DateTimeOffset now, Guid? by) => (ReturnsOn, EndedAt, EndedBy) = EndedAt is null
        ? (day, now, by) : throw new InvalidOperationException("The postponement has ended already.");
}

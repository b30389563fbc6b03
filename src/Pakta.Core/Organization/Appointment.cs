namespace Pakta.Core.Organization;

/// <summary>
/// Somebody holds a role on a unit for a period. The holder is a person of the roster (a head) or an account without one
/// (Bawaslu); exactly one of both is set. Ended by a further row of who and when, never deleted.
/// </summary>
public sealed class Appointment
{
    private Appointment() { }

    public Guid Id { get; private set; }
    public Role Role { get; private set; }
    public UnitId UnitId { get; private set; }
    public PersonId? PersonId { get; private set; }
    public Guid? AccountId { get; private set; }

    /// <summary>Observers see by region, not by tree.</summary>
    public string? Region { get; private set; }
    public ActingKind? Acting { get; private set; }

    /// <summary>Position as printed (<c>Wali Kota</c>), null where the roster's position says it.</summary>
    public string? Title { get; private set; }
    public string? Institution { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public Guid? GivenBy { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public Guid? EndedBy { get; private set; }

    public static Appointment OfPerson(Guid id, Role role, UnitId unit, PersonId person, DateOnly from, DateOnly? until,
        ActingKind? acting, string? title, DateTimeOffset now, Guid? by, string? region = null) => new()
    {
        Id = id, Role = role, UnitId = unit, PersonId = person, Region = region, From = from, Until = until, Acting = acting, Title = title,
        GivenAt = now, GivenBy = by,
    };

    public static Appointment OfAccount(Guid id, Role role, UnitId unit, Guid account, string? region, string? title,
        string? institution, DateOnly from, DateOnly? until, DateTimeOffset now, Guid? by) => new()
    {
        Id = id, Role = role, UnitId = unit, AccountId = account, Region = region, Title = title, Institution = institution,
        From = from, Until = until, GivenAt = now, GivenBy = by,
    };

    /// <summary>Does it hold on this civil date?</summary>
    public bool HoldsOn(DateOnly today) => EndedAt is null && From <= today && (Until is null || today <= Until);

    /// <summary>Its last day becomes earlier, or is known at last.</summary>
    public void EndAfter(DateOnly day) => Until = EndedAt is null && (Until is null || day <= Until)
        ? day : throw new InvalidOperationException("A period is not made longer; that is a new appointment.");

    /// <summary>Ends it now; a second end is a bug.</summary>
    public void End(DateTimeOffset now, Guid? by)
    {
        if (EndedAt is not null) throw new InvalidOperationException("The appointment has ended already.");
        (EndedAt, EndedBy) = (now, by);
    }
}

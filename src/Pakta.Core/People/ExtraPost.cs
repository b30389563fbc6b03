namespace Pakta.Core.People;

/// <summary>A further post beside the own one (<c>Plt.</c>, <c>rangkap tugas</c>): shown, but the person counts once, in the own unit.</summary>
public sealed class ExtraPost
{
    private ExtraPost() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public UnitId UnitId { get; private set; }
    public string Position { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }

    public static ExtraPost Create(Guid id, PersonId person, UnitId unit, string position, DateOnly from, DateOnly? until, DateTimeOffset now, Guid? by) =>
        new() { Id = id, PersonId = person, UnitId = unit, Position = position, From = from, Until = until, RecordedAt = now, RecordedBy = by };

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Its last day.</summary>
    public void EndOn(DateOnly day) => Until = day;
}

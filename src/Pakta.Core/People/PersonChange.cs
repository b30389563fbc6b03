namespace Pakta.Core.People;

/// <summary>
/// One line of a person's history: what held before and what holds from a civil date on. Where the person worked on a past day is
/// read backwards from today: <see cref="FromUnitId"/> of the first later move, else the present unit. A change ahead of today is
/// applied on its day (<see cref="AppliedAt"/>).
/// </summary>
public sealed class PersonChange
{
    private PersonChange() { }

    public Guid Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public PersonChangeKind Kind { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Of a move.</summary>
    public UnitId? FromUnitId { get; private set; }
    public UnitId? ToUnitId { get; private set; }

    /// <summary>Of every other kind: the words or the number.</summary>
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }
    public DateTimeOffset? AppliedAt { get; private set; }

    public static PersonChange Move(Guid id, PersonId person, DateOnly from, UnitId fromUnit, UnitId toUnit, DateTimeOffset now, Guid? by) => new()
    {
        Id = id, PersonId = person, Kind = PersonChangeKind.Moved, From = from, FromUnitId = fromUnit, ToUnitId = toUnit, RecordedAt = now, RecordedBy = by,
    };

    public static PersonChange Of(Guid id, PersonId person, PersonChangeKind kind, DateOnly from, string? before, string? after, DateTimeOffset now, Guid? by) =>
        new() { Id = id, PersonId = person, Kind = kind, From = from, Before = before, After = after, RecordedAt = now, RecordedBy = by };

    /// <summary>A move that was recorded ahead is applied: where the person really comes from is known only now.</summary>
    public void ApplyMove(UnitId fromUnit, DateTimeOffset now)
    {
        Apply(now);
        FromUnitId = fromUnit;
    }

    /// <summary>The person's row says so now; a second time is a bug.</summary>
    public void Apply(DateTimeOffset now) =>
        AppliedAt = AppliedAt is null ? now : throw new InvalidOperationException("The change has been applied already.");
}

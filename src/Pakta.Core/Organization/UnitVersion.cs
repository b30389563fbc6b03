namespace Pakta.Core.Organization;

/// <summary>
/// How a unit stands from a civil date on, until the next version: the tree of any past day can be laid from these. A unit
/// without versions has always been as it is; the first change writes down first how it was, from <see cref="Beginning"/> on.
/// A version ahead of today is applied on its day (<see cref="AppliedAt"/>) and until then only the part that
/// <see cref="Change"/> names has a meaning.
/// </summary>
public sealed class UnitVersion
{
    /// <summary>Stands for "since before anybody wrote it down": the first day after the proclamation.</summary>
    public static readonly DateOnly Beginning = new(1945, 8, 18);

    public const int LongestBasis = 300;

    private UnitVersion() { }

    public Guid Id { get; private set; }
    public UnitId UnitId { get; private set; }
    public UnitChange Change { get; private set; }
    public DateOnly From { get; private set; }
    public string Name { get; private set; } = "";
    public UnitKind Kind { get; private set; }
    public string? Label { get; private set; }
    public string? Region { get; private set; }
    public UnitId? ParentId { get; private set; }

    /// <summary>The unit it was merged into or split from.</summary>
    public UnitId? OtherUnitId { get; private set; }

    /// <summary>Decree or reason, as its keeper wrote it.</summary>
    public string? Basis { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }

    /// <summary>When the unit's row took this over; null: still ahead.</summary>
    public DateTimeOffset? AppliedAt { get; private set; }

    public UnitDescription Description => new(Name, Kind, Label, Region);

    /// <summary>Does the unit no longer exist from this version on?</summary>
    public bool Ends => Change is UnitChange.Merged or UnitChange.Closed;

    public static UnitVersion Create(Guid id, UnitId unit, UnitChange change, DateOnly from, UnitDescription description, UnitId? parent,
        UnitId? other, string? basis, DateTimeOffset now, Guid? by) => new()
    {
        Id = id, UnitId = unit, Change = change, From = from, Name = description.Name, Kind = description.Kind, Label = description.Label,
        Region = description.Region, ParentId = parent, OtherUnitId = other, Basis = basis, RecordedAt = now, RecordedBy = by,
    };

    /// <summary>
    /// The unit's row says so now; a second time is a bug. What changed otherwise since the version was planned is taken over, so
    /// that an applied version always tells the whole.
    /// </summary>
    public void Apply(Unit unit, DateTimeOffset now)
    {
        if (AppliedAt is not null) throw new InvalidOperationException("The version has been applied already.");
        (Name, Kind, Label, Region) = (unit.Name, unit.Kind, unit.Label, unit.Region);
        (ParentId, AppliedAt) = (unit.ParentId, now);
    }
}

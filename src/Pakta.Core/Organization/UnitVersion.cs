namespace Pakta.Core.Organization;

/// <summary>
/// How a unit stands from a civil date on, until the next version: the tree of any past day can be laid from these. A unit
/// without versions has always been as it is. A version ahead of today is applied on its day (<see cref="AppliedAt"/>).
/// </summary>
public sealed class UnitVersion
{
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

    public static UnitVersion Create(Guid id, UnitId unit, UnitChange change, DateOnly from, string name, UnitKind kind, string? label, string? region,
        UnitId? parent, UnitId? other, string? basis, DateTimeOffset now, Guid? by) => new()
    {
        Id = id, UnitId = unit, Change = change, From = from, Name = name, Kind = kind, Label = label, Region = region, ParentId = parent,
        OtherUnitId = other, Basis = basis, RecordedAt = now, RecordedBy = by,
    };

    /// <summary>The unit's row says so now; a second time is a bug.</summary>
    public void Apply(DateTimeOffset now) =>
        AppliedAt = AppliedAt is null ? now : throw new InvalidOperationException("The version has been applied already.");
}

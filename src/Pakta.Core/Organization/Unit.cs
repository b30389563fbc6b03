namespace Pakta.Core.Organization;

/// <summary>A node of the organisation tree: an agency (instansi), an OPD, a kecamatan, a school.</summary>
public sealed class Unit
{
    private Unit() { }

    public UnitId Id { get; private set; }
    public string Code { get; private set; } = "";
    public string Name { get; private set; } = "";
    public UnitKind Kind { get; private set; }
    public UnitId? ParentId { get; private set; }

    /// <summary>See <see cref="UnitPath"/>.</summary>
    public string Path { get; private set; } = "";

    /// <summary>National region code in which the unit lies (<c>74.71.06.1008</c>), null where it has none.</summary>
    public string? Region { get; private set; }

    /// <summary>What the kind is called here (<c>Kemantren</c>, <c>Distrik</c>), null where the kind's own word serves.</summary>
    public string? Label { get; private set; }

    /// <summary>
    /// First civil date on which the unit no longer exists (closed, merged); <see cref="UnitVersion.Beginning"/> while its founding is
    /// still ahead; null: it stands.
    /// </summary>
    public DateOnly? ClosedFrom { get; private set; }

    /// <summary>Its founding is still ahead.</summary>
    public bool IsAhead => ClosedFrom == UnitVersion.Beginning;

    /// <summary>Creates a unit below <paramref name="parent"/>, or a root.</summary>
    public static Unit Create(UnitId id, string code, string name, UnitKind kind, Unit? parent, string? region) => new()
    {
        Id = id, Code = code, Name = name, Kind = kind, ParentId = parent?.Id, Region = region,
        Path = UnitPath.Of(parent?.Path, code),
    };

    public UnitDescription Description => new(Name, Kind, Label, Region);

    /// <summary>Takes over what it is called and what it is; returns whether anything changed.</summary>
    public bool Describe(UnitDescription description)
    {
        if (Description == description) return false;
        (Name, Kind, Label, Region) = (description.Name, description.Kind, description.Label, description.Region);
        return true;
    }

    /// <summary>It no longer exists from this civil date on. Its row, code and path stay, so that what names it can be read.</summary>
    public void Close(DateOnly from) => ClosedFrom = from;

    /// <summary>A founding that was planned takes place.</summary>
    public void Stand() => ClosedFrom = null;

    /// <summary>Hangs the unit below another; the caller re-bases the paths of the subtree.</summary>
    public void MoveBelow(Unit parent) => (ParentId, Path) = (parent.Id, UnitPath.Of(parent.Path, Code));

    /// <summary>Re-bases the path after an ancestor moved.</summary>
    public void Rebase(string oldPrefix, string newPrefix) => Path = newPrefix + Path[oldPrefix.Length..];
}

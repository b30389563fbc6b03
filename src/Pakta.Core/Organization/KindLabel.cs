namespace Pakta.Core.Organization;

/// <summary>What a kind of unit is called in the subtree of an agency (kecamatan: distrik), where the unit has no word of its own.</summary>
public sealed class KindLabel
{
    private KindLabel() { }

    public UnitId AgencyId { get; private set; }
    public UnitKind Kind { get; private set; }
    public string Label { get; private set; } = "";
    public DateTimeOffset RecordedAt { get; private set; }
    public Guid? RecordedBy { get; private set; }

    public static KindLabel Create(UnitId agency, UnitKind kind, string label, DateTimeOffset now, Guid? by) =>
        new() { AgencyId = agency, Kind = kind, Label = label, RecordedAt = now, RecordedBy = by };
}

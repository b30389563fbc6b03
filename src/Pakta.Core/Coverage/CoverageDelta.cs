namespace Pakta.Core.Coverage;

/// <summary>A change of a unit's own figures, written with the rows it comes from and folded within a second.</summary>
public sealed class CoverageDelta
{
    private CoverageDelta() { }

    public long Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public UnitId UnitId { get; private set; }
    public CoverageCount Change { get; private set; }

    public static CoverageDelta Create(CampaignId campaign, UnitId unit, CoverageCount change) =>
        new() { CampaignId = campaign, UnitId = unit, Change = change };
}

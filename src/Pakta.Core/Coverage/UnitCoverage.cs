namespace Pakta.Core.Coverage;

/// <summary>Folded figures of a unit in a round: its own people, and the whole subtree. Written only by the fold.</summary>
public sealed class UnitCoverage
{
    private UnitCoverage() { }

    public CampaignId CampaignId { get; private set; }
    public UnitId UnitId { get; private set; }
    public CoverageCount Own { get; private set; }
    public CoverageCount Total { get; private set; }

    public static UnitCoverage Create(CampaignId campaign, UnitId unit) => new() { CampaignId = campaign, UnitId = unit };

    public void AddOwn(CoverageCount delta) => Own += delta;

    public void AddTotal(CoverageCount delta) => Total += delta;
}

namespace Pakta.Core.Campaigns;

/// <summary>Who changed the state of a round, when and why; with the figures at that moment when it was closed.</summary>
public sealed class CampaignTransition
{
    private CampaignTransition() { }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public CampaignState To { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? By { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Obliged, signed and exempt of the root at closing; today's figures stay beside them.</summary>
    public int? ObligedThen { get; private set; }
    public int? SignedThen { get; private set; }

    /// <summary>Null where it was closed before this was kept.</summary>
    public int? ExemptThen { get; private set; }

    public static CampaignTransition Create(Guid id, CampaignId campaign, CampaignState to, DateTimeOffset at, Guid? by, string? reason,
        (int Obliged, int Signed, int Exempt)? figures = null) => new()
    {
        Id = id, CampaignId = campaign, To = to, At = at, By = by, Reason = reason, ObligedThen = figures?.Obliged, SignedThen = figures?.Signed,
        ExemptThen = figures?.Exempt,
    };
}

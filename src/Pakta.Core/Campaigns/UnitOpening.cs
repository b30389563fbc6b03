namespace Pakta.Core.Campaigns;

/// <summary>
/// A unit is open in a round: its own staff may sign and so may the heads of the units below. Once open it stays open, whoever
/// becomes head.
/// </summary>
public sealed class UnitOpening
{
    private UnitOpening() { }

    public CampaignId CampaignId { get; private set; }
    public UnitId UnitId { get; private set; }
    public OpeningManner Manner { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? By { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The head's own words to the staff, and an earlier deadline if wished.</summary>
    public string? Message { get; private set; }
    public DateTimeOffset? Deadline { get; private set; }

    public static UnitOpening Create(CampaignId campaign, UnitId unit, OpeningManner manner, DateTimeOffset at, Guid? by, string? reason = null,
        string? message = null, DateTimeOffset? deadline = null) => new()
    {
        CampaignId = campaign, UnitId = unit, Manner = manner, At = at, By = by, Reason = reason, Message = message, Deadline = deadline,
    };
}

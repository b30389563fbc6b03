namespace Pakta.Core.Campaigns;

/// <summary>How a round falls down the tree: who passes on and who opens, and what must be so before.</summary>
public static class Cascade
{
    /// <summary>Where a unit stands in the round when somebody wants to open it.</summary>
    /// <param name="Name">Name of the unit, for the refusal.</param>
    /// <param name="IsOpen">Open already?</param>
    /// <param name="IsBelowAnOpenUnit">The root waits for nobody; another unit waits for the one above it.</param>
    public readonly record struct Place(string Name, bool IsOpen, bool IsBelowAnOpenUnit);

    /// <summary>A head passes on after the own signature, with an earlier deadline if wished.</summary>
    public static CampaignRefusal? PassOnRefusal(Campaign campaign, Place place, bool isHead, bool hasSigned, DateTimeOffset? deadline,
        DateTimeOffset now)
    {
        if (!isHead) return new NoAuthorityToOpen(place.Name);
        if (OpeningRefusal(campaign, place) is { } refusal) return refusal;
        if (!place.IsBelowAnOpenUnit) return new UnitAboveIsNotOpen(place.Name);
        if (!hasSigned) return new HeadHasNotSigned(place.Name);
        return deadline is { } own && (own <= now || own >= campaign.Deadline) ? new EarlierDeadlineOutsideRound() : null;
    }

    /// <summary>
    /// A head above or the HR office opens a unit without asking its head; the units between need not be open, so that nobody
    /// blocks others.
    /// </summary>
    public static CampaignRefusal? OpenRefusal(Campaign campaign, Place place, bool isEntitled, string? reason)
    {
        if (!isEntitled) return new NoAuthorityToOpen(place.Name);
        if (OpeningRefusal(campaign, place) is { } refusal) return refusal;
        return string.IsNullOrWhiteSpace(reason) ? new ReasonIsMissing() : null;
    }

    /// <summary>Units open only in a round that is open to all; a reopened one is for named latecomers.</summary>
    public static CampaignRefusal? OpeningRefusal(Campaign campaign)
    {
        if (campaign.State is CampaignState.Closed or CampaignState.Cancelled) return new RoundHasEnded(campaign.State);
        return campaign.State != CampaignState.Open || campaign.ReopenedUntil is not null ? new RoundIsNotOpen(campaign.State) : null;
    }

    private static CampaignRefusal? OpeningRefusal(Campaign campaign, Place place) =>
        OpeningRefusal(campaign) ?? (place.IsOpen ? new UnitIsOpenAlready(place.Name) : null);
}

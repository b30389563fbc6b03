namespace Pakta.Core.Campaigns;

/// <summary>A named person of a round: someone who tries it out, or a latecomer of a reopened round.</summary>
public sealed class Invitee
{
    private Invitee() { }

    public CampaignId CampaignId { get; private set; }
    public PersonId PersonId { get; private set; }
    public InviteeKind Kind { get; private set; }
    public DateTimeOffset At { get; private set; }

    /// <summary>When a trial person went through the signing page; trial runs are neither signatures nor leaves.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    public static Invitee Create(CampaignId campaign, PersonId person, InviteeKind kind, DateTimeOffset at) =>
        new() { CampaignId = campaign, PersonId = person, Kind = kind, At = at };

    public void MarkTried(DateTimeOffset at) => TriedAt ??= at;
}

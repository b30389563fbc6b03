namespace Pakta.Core.Signing;

/// <summary>
/// A person declines, with a reason seen only by the HR office and the inspectorate. Signing later withdraws it; the row stays.
/// </summary>
public sealed class Decline
{
    private Decline() { }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public PersonId PersonId { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static Decline Create(Guid id, CampaignId campaign, PersonId person, string reason, DateTimeOffset at) =>
        new() { Id = id, CampaignId = campaign, PersonId = person, Reason = reason, At = at };
}

namespace Pakta.Core.Signing;

/// <summary>What one person of the inspectorate proposes and a second one agrees to or refuses. Each is a row that stays.</summary>
public sealed class DisputeProposal
{
    private DisputeProposal() { }

    public Guid Id { get; private set; }
    public Guid DisputeId { get; private set; }
    public DisputeOutcome Outcome { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
    public Guid GivenBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Null while the second person has not answered.</summary>
    public bool? IsAgreed { get; private set; }

    public static DisputeProposal Give(Guid id, Dispute dispute, DisputeOutcome outcome, string reason, DateTimeOffset now, Guid by) => new()
    {
        Id = id, DisputeId = dispute.Id, Outcome = outcome, Reason = reason, GivenAt = now, GivenBy = by,
    };

    public void Answer(bool agrees, DateTimeOffset now, Guid by) => (IsAgreed, AnsweredAt, AnsweredBy) = AnsweredAt is null
        ? (agrees, now, by) : throw new InvalidOperationException("The rules should have refused it.");
}

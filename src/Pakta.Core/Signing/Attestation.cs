namespace Pakta.Core.Signing;

/// <summary>
/// A recorded word on the signatures of one unit in a round: the superior knows of those made until then, or a named person
/// witnessed those of that civil day. It never stands in for a signature.
/// </summary>
public sealed class Attestation
{
    private Attestation() { }

    public Guid Id { get; private set; }
    public CampaignId CampaignId { get; private set; }
    public UnitId UnitId { get; private set; }
    public AttestationKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string Position { get; private set; } = "";

    /// <summary>Body of a witness, <c>Bawaslu Kota Kendari</c>.</summary>
    public string? Institution { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid? By { get; private set; }

    /// <summary>The person who acknowledges; an own signature is not acknowledged by oneself.</summary>
    public PersonId? PersonId { get; private set; }

    public static Attestation Acknowledge(Guid id, CampaignId campaign, UnitId unit, PersonId person, string name, string position,
        DateTimeOffset at, Guid? by) => new()
    {
        Id = id, CampaignId = campaign, UnitId = unit, Kind = AttestationKind.Acknowledged, PersonId = person, Name = name, Position = position,
        At = at, By = by,
    };

    public static Attestation Witness(Guid id, CampaignId campaign, UnitId unit, string name, string position, string institution,
        DateTimeOffset at, Guid? by) => new()
    {
        Id = id, CampaignId = campaign, UnitId = unit, Kind = AttestationKind.Witnessed, Name = name, Position = position,
        Institution = institution, At = at, By = by,
    };
}

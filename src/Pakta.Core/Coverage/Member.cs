namespace Pakta.Core.Coverage;

/// <summary>
/// A person in a round: the facts, the state they make, and the one live signature. The primary key (round, person) is what
/// makes a second live signature impossible.
/// </summary>
public sealed class Member
{
    private Member() { }

    public CampaignId CampaignId { get; private set; }
    public PersonId PersonId { get; private set; }
    public UnitId UnitId { get; private set; }
    public bool IsCounted { get; private set; }
    public bool IsExempt { get; private set; }
    public bool IsPostponed { get; private set; }
    public bool IsOpen { get; private set; }
    public bool IsActivated { get; private set; }
    public bool HasDeclined { get; private set; }

    /// <summary>The live signature.</summary>
    public SignatureId? SignatureId { get; private set; }

    /// <summary>Derived from the facts, stored for queries.</summary>
    public MemberState State { get; private set; }

    public MemberFacts Facts => new(IsCounted, IsExempt, SignatureId is not null, HasDeclined, IsPostponed, IsOpen, IsActivated);

    public static Member Create(CampaignId campaign, PersonId person, UnitId unit, MemberFacts facts, SignatureId? signature = null)
    {
        var member = new Member { CampaignId = campaign, PersonId = person, UnitId = unit, SignatureId = signature };
        member.Take(facts);
        return member;
    }

    /// <summary>Takes over new facts (all but the signature) and derives the state.</summary>
    public void Take(MemberFacts facts)
    {
        (IsCounted, IsExempt, HasDeclined) = (facts.IsCounted, facts.IsExempt, facts.HasDeclined);
        (IsPostponed, IsOpen, IsActivated) = (facts.IsPostponed, facts.IsOpen, facts.IsActivated);
        State = Facts.State;
    }

    public void Sign(SignatureId signature)
    {
        (SignatureId, HasDeclined) = (signature, false);
        State = Facts.State;
    }

    public void Unsign()
    {
        SignatureId = null;
        State = Facts.State;
    }

    public void MoveTo(UnitId unit) => UnitId = unit;
}

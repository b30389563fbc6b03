namespace Pakta.Core.Coverage;

/// <summary>The facts of which a member's state is made; the state is never set by hand.</summary>
public readonly record struct MemberFacts(bool IsCounted, bool IsExempt, bool HasSigned, bool HasDeclined, bool IsPostponed, bool IsOpen,
    bool IsActivated)
{
    /// <summary>A signature stands whatever else holds; a refusal is told before a postponement; waiting means: could sign now.</summary>
    public MemberState State => (IsCounted, IsExempt, HasSigned, HasDeclined, IsPostponed, IsOpen) switch
    {
        (false, _, _, _, _, _) => MemberState.Uncounted,
        (_, true, _, _, _, _) => MemberState.Exempt,
        (_, _, true, _, _, _) => MemberState.Signed,
        (_, _, _, true, _, _) => MemberState.Declined,
        (_, _, _, _, true, _) => MemberState.Postponed,
        (_, _, _, _, _, true) => MemberState.Waiting,
        _ => MemberState.NotOpen,
    };

    /// <summary>What the person adds to the own unit's count.</summary>
    public CoverageCount Count => CoverageCount.Of(State, IsActivated);
}

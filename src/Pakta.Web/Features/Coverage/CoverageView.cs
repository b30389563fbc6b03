using Pakta.Core.Coverage;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Coverage;

/// <summary>
/// What a reader is shown of a subtree; decided here alone. Who may not know of refusals sees the declined among the waiting, in
/// figures, lists and files alike, so that no difference of two pages gives them away. Reasons are shown to nobody here.
/// </summary>
public sealed record CoverageView(bool Names, bool Phones, bool Refusals, bool Reminds, bool FillsHeads)
{
    public static CoverageView For(Authority authority, string path) => new(authority.SeesNames(path),
        authority.HeadsOver(path) || authority.KeepsRosterOf(path), authority.SeesRefusals(path),
        authority.MaySteer(path), authority.HeadsOver(path) || authority.KeepsRosterOf(path));

    public CoverageCount Shown(CoverageCount count) =>
        Refusals ? count : count with { Waiting = count.Waiting + count.Declined, Declined = 0 };

    public MemberState Shown(MemberState state) => state == MemberState.Declined && !Refusals ? MemberState.Waiting : state;
}

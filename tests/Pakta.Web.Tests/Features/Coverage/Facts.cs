using Pakta.Core.Coverage;

namespace Pakta.Web.Tests.Features.Coverage;

/// <summary>The facts behind each state.</summary>
internal static class Facts
{
    public static readonly MemberFacts NotOpen = new(true, false, false, false, false, false, true);
    public static readonly MemberFacts Waiting = NotOpen with { IsOpen = true };
    public static readonly MemberFacts NotActivated = Waiting with { IsActivated = false };
    public static readonly MemberFacts Signed = Waiting with { HasSigned = true };
    public static readonly MemberFacts Declined = Waiting with { HasDeclined = true };
    public static readonly MemberFacts Postponed = Waiting with { IsPostponed = true };
    public static readonly MemberFacts Exempt = Waiting with { IsExempt = true };
}

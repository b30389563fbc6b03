using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

public sealed class MemberFactsTests
{
    private static readonly bool[] Both = [false, true];

    private static readonly MemberFacts[] All =
    [
        .. from counted in Both from exempt in Both from signed in Both from declined in Both from postponed in Both from open in Both
           from activated in Both select new MemberFacts(counted, exempt, signed, declined, postponed, open, activated),
    ];

    [FsCheck.NUnit.Property]
    public bool A_counted_person_is_obliged_or_exempt_and_never_both(MemberFacts facts) =>
        facts.Count.Obliged + facts.Count.Exempt == (facts.IsCounted ? 1 : 0);

    [FsCheck.NUnit.Property]
    public bool Not_activated_is_a_part_of_waiting(MemberFacts facts) =>
        facts.Count.NotActivated <= facts.Count.Waiting && (facts.Count.Waiting == 0 || facts.Count.NotActivated == (facts.IsActivated ? 0 : 1));

    [Test]
    public void A_signature_stands_whatever_else_holds() =>
        Assert.That(All.Where(f => f is { IsCounted: true, IsExempt: false, HasSigned: true }).Select(f => f.State), Is.All.EqualTo(MemberState.Signed));

    [Test]
    public void Who_is_on_leave_stays_in_the_denominator() =>
        Assert.That(All.Where(f => f is { IsCounted: true, IsExempt: false, IsPostponed: true }).Select(f => f.Count.Obliged), Is.All.EqualTo(1));

    [Test]
    public void A_refusal_is_told_before_a_postponement() =>
        Assert.That(All.Where(f => f is { IsCounted: true, IsExempt: false, HasSigned: false, HasDeclined: true }).Select(f => f.State),
            Is.All.EqualTo(MemberState.Declined));

    [Test]
    public void The_exempt_and_the_elected_are_no_part_of_the_percentage() =>
        Assert.That(All.Where(f => f.IsExempt || !f.IsCounted).Select(f => f.Count.Percent), Is.All.Null);
}

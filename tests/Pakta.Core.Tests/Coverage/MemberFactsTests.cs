using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

public sealed class MemberFactsTests
{
    [Test]
    public void A_counted_person_is_obliged_or_exempt_and_never_both() =>
        Assert.That(AnyFacts.All.Where(f => f.Count.Obliged + f.Count.Exempt != (f.IsCounted ? 1 : 0)), Is.Empty);

    [Test]
    public void Not_activated_is_a_part_of_waiting() =>
        Assert.That(AnyFacts.All.Where(f => f.Count.NotActivated != (f.State == MemberState.Waiting && !f.IsActivated ? 1 : 0)), Is.Empty);

    [Test]
    public void A_signature_stands_whatever_else_holds() =>
        Assert.That(AnyFacts.All.Where(f => f is { IsCounted: true, IsExempt: false, HasSigned: true }).Select(f => f.State),
            Is.All.EqualTo(MemberState.Signed));

    [Test]
    public void Who_is_on_leave_stays_in_the_denominator() =>
        Assert.That(AnyFacts.All.Where(f => f is { IsCounted: true, IsExempt: false, IsPostponed: true }).Select(f => f.Count.Obliged),
            Is.All.EqualTo(1));

    [Test]
    public void A_refusal_is_told_before_a_postponement() =>
        Assert.That(AnyFacts.All.Where(f => f is { IsCounted: true, IsExempt: false, HasSigned: false, HasDeclined: true }).Select(f => f.State),
            Is.All.EqualTo(MemberState.Declined));

    [Test]
    public void The_exempt_and_the_elected_are_no_part_of_the_percentage() =>
        Assert.That(AnyFacts.All.Where(f => f.IsExempt || !f.IsCounted).Select(f => f.Count.Percent), Is.All.Null);
}

using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class PostponementRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Test]
    public void It_has_an_end_after_its_beginning_and_within_four_years()
    {
        Assert.Multiple(() =>
        {
            Assert.That(PostponementRules.Refusal(Today, null, []), Is.InstanceOf<PostponementNeedsAnEnd>());
            Assert.That(PostponementRules.Refusal(Today, Today.AddDays(-1), []), Is.InstanceOf<PostponementEndsBeforeItBegins>());
            Assert.That(PostponementRules.Refusal(Today, Today.AddYears(4), []), Is.InstanceOf<PostponementIsTooLong>());
            Assert.That(PostponementRules.Refusal(Today, Today, []), Is.Null);
            Assert.That(PostponementRules.Refusal(Today, Today.AddYears(4).AddDays(-1), []), Is.Null);
        });
    }

    [Test]
    public void Two_never_hold_on_one_day()
    {
        var other = Leave(Today, Today.AddDays(9));
        Assert.That(PostponementRules.Refusal(Today.AddDays(9), Today.AddDays(20), [other]), Is.EqualTo(new PostponementOverlaps(Today, Today.AddDays(9))));
        Assert.That(PostponementRules.Refusal(Today.AddDays(10), Today.AddDays(20), [other]), Is.Null);
        other.Return(Today.AddDays(5), Now, null);
        Assert.That(PostponementRules.Refusal(Today.AddDays(5), Today.AddDays(20), [other]), Is.Null, "the person was back");
    }

    [Test]
    public void A_return_lies_within_it_and_comes_once()
    {
        var leave = Leave(Today, Today.AddDays(9));
        Assert.That(PostponementRules.Return(leave, Today.AddDays(10), Today), Is.InstanceOf<ReturnIsOutsidePostponement>());
        Assert.That(PostponementRules.Return(leave, Today.AddDays(-1), Today), Is.InstanceOf<ReturnIsOutsidePostponement>());
        Assert.That(PostponementRules.Return(leave, Today, Today.AddDays(10)), Is.InstanceOf<PostponementHasEnded>());
        Assert.That(PostponementRules.Return(leave, Today, Today), Is.Null);
        leave.Return(Today, Now, null);
        Assert.That((leave.IsEmpty, leave.HoldsOn(Today)), Is.EqualTo((true, false)));
        Assert.That(PostponementRules.Return(leave, Today, Today), Is.InstanceOf<PostponementHasEnded>());
    }

    private static Postponement Leave(DateOnly from, DateOnly until) =>
        Postponement.Create(Guid.CreateVersion7(Now), new PersonId(Guid.CreateVersion7(Now)), PostponementReason.Leave, from, until, Now, null);
}

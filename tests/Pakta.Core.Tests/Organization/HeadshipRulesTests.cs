using Pakta.Core.Organization;

namespace Pakta.Core.Tests.Organization;

public sealed class HeadshipRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly UnitId Unit = new(Guid.CreateVersion7(Now));

    [Test]
    public void A_new_head_ends_the_old_one_and_whoever_acted_the_day_before()
    {
        var (old, acting, next) = (Post(-100), Post(-20, 20, ActingKind.Plt), Post(5));
        var replaced = HeadshipRules.Replaced(next, [old, acting]).Value;
        Assert.That(replaced, Is.EquivalentTo(new[] { old, acting }));
        foreach (var post in replaced) HeadshipRules.Replace(post, next, Now, null);
        Assert.That((old.Until, acting.Until), Is.EqualTo(((DateOnly?)Today.AddDays(4), (DateOnly?)Today.AddDays(4))));
        Assert.That(old.HoldsOn(Today.AddDays(4)) && !old.HoldsOn(Today.AddDays(5)));
    }

    [Test]
    public void An_acting_head_replaces_only_the_one_who_acts()
    {
        var (head, acting) = (Post(-100), Post(-20, 20, ActingKind.Plh));
        Assert.That(HeadshipRules.Replaced(Post(0, 30, ActingKind.Plt), [head, acting]).Value, Is.EqualTo(new[] { acting }));
        Assert.That(HeadshipRules.Replaced(Post(21, 30, ActingKind.Plt), [head, acting]).Value, Is.Empty, "the other has ended by then");
    }

    [Test]
    public void Somebody_who_begins_later_is_not_overrun()
    {
        var planned = Post(10, 40, ActingKind.Plt);
        Assert.That(HeadshipRules.Replaced(Post(0, 20, ActingKind.Plh), [planned]).Refusal, Is.EqualTo(new AnotherHeadshipBegins(Today.AddDays(10))));
        Assert.That(HeadshipRules.Replaced(Post(0, 9, ActingKind.Plh), [planned]).Value, Is.Empty);
    }

    [Test]
    public void What_began_on_the_same_day_was_a_slip()
    {
        var (slip, next) = (Post(0), Post(0));
        Assert.That(HeadshipRules.Replaced(next, [slip]).Value, Is.EqualTo(new[] { slip }));
        HeadshipRules.Replace(slip, next, Now, null);
        Assert.That(slip.EndedAt, Is.EqualTo(Now));
    }

    [Test]
    public void Nobody_holds_a_post_twice()
    {
        var person = new PersonId(Guid.CreateVersion7(Now));
        Assert.That(HeadshipRules.Replaced(Post(0, person: person), [Post(-9, person: person)]).Refusal, Is.InstanceOf<HeadsItAlready>());
        Assert.That(HeadshipRules.Replaced(Post(0, person: person), [Post(-9, 9, ActingKind.Plt, person)]).Refusal, Is.Null, "who acted becomes the head");
    }

    [Test]
    public void Acting_is_for_a_time_and_rarely_for_long()
    {
        Assert.That(HeadshipRules.Replaced(Post(0, null, ActingKind.Pj), []).Refusal, Is.InstanceOf<ActingNeedsAnEnd>());
        Assert.That(HeadshipRules.Replaced(Post(0, -1, ActingKind.Pj), []).Refusal, Is.InstanceOf<HeadshipEndsBeforeItBegins>());
        Assert.That(HeadshipRules.IsUnusuallyLong(Post(0, 180, ActingKind.Plt)), Is.False);
        Assert.That(HeadshipRules.IsUnusuallyLong(Post(0, 182, ActingKind.Plt)), Is.True);
        Assert.That(HeadshipRules.IsUnusuallyLong(Post(0)), Is.False);
    }

    private static Appointment Post(int from, int? until = null, ActingKind? acting = null, PersonId? person = null) => Appointment.OfPerson(Guid.CreateVersion7(Now),
        Role.Head, Unit, person ?? new PersonId(Guid.CreateVersion7(Now)), Today.AddDays(from), until is { } days ? Today.AddDays(days) : null, acting, null, Now, null);
}

using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

/// <summary>Nobody alone lets an official in anew, and nobody overnight.</summary>
public sealed class RecoveryRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Human = new(Id(9));
    private static readonly Officer First = Free(1), Second = Free(2), Holder = new(Id(3), new PersonId(Id(4)), false);

    [Test]
    public void An_officer_may_ask_for_an_official_who_was_in_before() => Assert.That(RecoveryRules.Ask(First, Holder, true, false), Is.Null);

    [Test]
    public void Not_for_somebody_without_an_office_not_twice_and_not_for_oneself() => Assert.Multiple(() =>
    {
        Assert.That(RecoveryRules.Ask(First, Holder, false, false), Is.TypeOf<RecoveryIsNotNeeded>());
        Assert.That(RecoveryRules.Ask(First, Holder, true, true), Is.TypeOf<RecoveryIsOpen>());
        Assert.That(RecoveryRules.Ask(Holder, Holder, true, false), Is.TypeOf<RecoveryOfOneself>());
        Assert.That(RecoveryRules.Ask(new Officer(Id(7), Holder.Person, false), Holder, true, false), Is.TypeOf<RecoveryOfOneself>(), "another account of the same human");
    });

    [Test]
    public void A_second_officer_confirms_and_the_code_serves_a_day_later()
    {
        var recovery = Asked();
        Assert.That(RecoveryRules.Confirm(recovery, Second, First, Holder, Now), Is.Null);
        Assert.That(recovery.ServesFrom, Is.Null);
        recovery.Confirm(RecoveryEvidence.IdCardAndDecree, Id(5), Now, Second.Account);
        Assert.That(recovery.ServesFrom, Is.EqualTo(Now.AddHours(24)));
        Assert.That(RecoveryRules.Confirm(recovery, new Officer(Id(8), null, false), First, Holder, Now), Is.TypeOf<RecoveryIsConfirmed>());
    }

    [Test]
    public void The_first_officer_the_same_human_and_the_holder_are_no_second() => Assert.Multiple(() =>
    {
        Assert.That(RecoveryRules.Confirm(Asked(), First, First, Holder, Now), Is.TypeOf<RecoveryNeedsSecondPerson>());
        Assert.That(RecoveryRules.Confirm(Asked(), new Officer(Id(2), Human, false), new Officer(Id(1), Human, false), Holder, Now), Is.TypeOf<RecoveryNeedsSecondPerson>());
        Assert.That(RecoveryRules.Confirm(Asked(), Holder, First, Holder, Now), Is.TypeOf<RecoveryOfOneself>());
    });

    [Test]
    public void What_has_ended_or_lain_a_week_is_not_confirmed()
    {
        var ended = Asked();
        ended.End(Now, null);
        Assert.Multiple(() =>
        {
            Assert.That(RecoveryRules.Confirm(ended, Second, First, Holder, Now), Is.TypeOf<RecoveryHasEnded>());
            Assert.That(RecoveryRules.Confirm(Asked(), Second, First, Holder, Now.AddDays(7)), Is.TypeOf<RecoveryIsTooOld>());
            Assert.That(RecoveryRules.Confirm(Asked(), Second, First, Holder, Now.AddDays(7).AddSeconds(-1)), Is.Null);
            Assert.That(() => ended.End(Now, null), Throws.InvalidOperationException);
        });
    }

    private static Officer Free(byte n) => new(Id(n), null, false) { Offices = [new Office(Role.HrOffice, null)] };

    private static Recovery Asked() => Recovery.Ask(Id(6), Holder.Account, RecoveryEvidence.IdCard, Now, First.Account);

    private static Guid Id(byte n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, n]);
}

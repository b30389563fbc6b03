using Pakta.Core.Organization;
using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class ExemptionRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PersonId Person = new(Guid.CreateVersion7(Now));
    private static readonly Guid First = Guid.CreateVersion7(Now), Second = Guid.CreateVersion7(Now);

    [Test]
    public void A_second_officer_confirms_and_the_first_does_not()
    {
        var exemption = Proposed();
        Assert.That(ProposalRules.Confirmation(exemption, Free(First), Free(First)), Is.InstanceOf<ProposalNeedsSecondPerson>());
        Assert.That(ProposalRules.Confirmation(exemption, Free(Second), Free(First)), Is.Null);
    }

    [Test]
    public void Two_accounts_of_one_human_are_one_officer()
    {
        var human = new PersonId(Guid.CreateVersion7(Now));
        Assert.That(ProposalRules.Confirmation(Proposed(), Free(Second) with { Person = human }, Free(First) with { Person = human }), Is.InstanceOf<ProposalNeedsSecondPerson>());
    }

    [Test]
    public void Neither_the_head_nor_the_person_has_a_hand_in_it()
    {
        var (head, self) = (new Officer(Second, null, true), new Officer(Second, Person, false));
        Assert.Multiple(() =>
        {
            Assert.That(ExemptionRules.Proposal(Person, head, Today, []), Is.InstanceOf<ProposalByTheHead>());
            Assert.That(ProposalRules.Confirmation(Proposed(), head, null), Is.InstanceOf<ProposalByTheHead>());
            Assert.That(ExemptionRules.Proposal(Person, self, Today, []), Is.InstanceOf<ProposalOfOneself>());
            Assert.That(ProposalRules.Confirmation(Proposed(), self, null), Is.InstanceOf<ProposalOfOneself>());
        });
    }

    [Test]
    public void What_was_dropped_or_confirmed_cannot_be_confirmed()
    {
        var (dropped, confirmed) = (Proposed(), Proposed());
        dropped.Drop(Now, Second);
        confirmed.Confirm(Now, Second);
        var officer = new Officer(Guid.CreateVersion7(Now), null, false);
        Assert.That(ProposalRules.Confirmation(dropped, officer, null), Is.InstanceOf<ProposalIsGone>());
        Assert.That(ProposalRules.Confirmation(confirmed, officer, null), Is.InstanceOf<ProposalIsGone>());
    }

    [Test]
    public void One_exemption_holds_at_a_time()
    {
        var officer = new Officer(Second, null, false);
        var standing = Proposed();
        Assert.That(ExemptionRules.Proposal(Person, officer, Today, [standing]), Is.InstanceOf<ExemptionStandsAlready>(), "a proposal waits");
        standing.Confirm(Now, Second);
        Assert.That(ExemptionRules.Proposal(Person, officer, Today.AddYears(1), [standing]), Is.InstanceOf<ExemptionStandsAlready>(), "it has no end");
        standing.Return(Today.AddDays(10), Now, Second);
        Assert.That(ExemptionRules.Proposal(Person, officer, Today.AddDays(9), [standing]), Is.InstanceOf<ExemptionStandsAlready>(), "it holds that day");
        Assert.That(ExemptionRules.Proposal(Person, officer, Today.AddDays(10), [standing]), Is.Null);
    }

    [Test]
    public void A_return_on_the_first_day_leaves_no_day_without_the_person()
    {
        var exemption = Proposed();
        exemption.Confirm(Now, Second);
        Assert.That(ExemptionRules.Return(exemption, Today.AddDays(-1)), Is.InstanceOf<ReturnIsBeforeExemption>());
        Assert.That(ExemptionRules.Return(exemption, Today), Is.Null);
        exemption.Return(Today, Now, Second);
        Assert.That((exemption.HoldsOn(Today), exemption.ReachesPast(DateOnly.MinValue)), Is.EqualTo((false, false)));
        Assert.That(ExemptionRules.Return(exemption, Today), Is.InstanceOf<ExemptionHasEnded>());
    }

    private static Officer Free(Guid account) => new(account, null, false) { Offices = [new Office(Role.HrOffice, null)] };

    private static Exemption Proposed() => Exemption.Propose(Guid.CreateVersion7(Now), Person, ExemptionReason.Pension, Today, Now, First);
}

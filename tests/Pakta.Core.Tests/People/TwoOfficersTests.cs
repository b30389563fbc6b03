using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;

namespace Pakta.Core.Tests.People;

/// <summary>What takes two officers takes two people, not one who has made a second account.</summary>
public sealed class TwoOfficersTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Administrator = Id(1), HrOffice = Id(2), Head = Id(3), Other = Id(4);

    [Test]
    public void An_officer_and_the_one_whom_he_has_appointed_are_one_hand_whoever_comes_first()
    {
        var (giver, given) = (By(HrOffice, Role.HrOffice, Administrator), By(Id(5), Role.Operator, HrOffice));
        Assert.That(Second(giver, given), Is.TypeOf<OfficersOfOneHand>(), "the HR office prints, the operator whom it made hands over");
        Assert.That(Second(given, giver), Is.TypeOf<OfficersOfOneHand>(), "the operator whom it made prints, the HR office hands over");
    }

    [Test]
    public void Two_officers_whom_one_head_or_one_HR_officer_has_appointed_are_one_hand() => Assert.Multiple(() =>
    {
        foreach (var giver in new[] { Head, HrOffice })
            Assert.That(Second(By(Id(5), Role.Operator, giver), By(Id(6), Role.Operator, giver)), Is.TypeOf<OfficersOfOneHand>());
    });

    [Test]
    public void Officers_whom_different_people_have_appointed_are_two() => Assert.Multiple(() =>
    {
        Assert.That(Second(By(Id(5), Role.Operator, HrOffice), By(Id(6), Role.Operator, Head)), Is.Null);
        Assert.That(Second(By(HrOffice, Role.HrOffice, Administrator), By(Id(6), Role.Operator, Head)), Is.Null);
        Assert.That(Second(By(Id(5), Role.Operator, HrOffice), By(Id(6), Role.HrOffice, Administrator)), Is.Null, "another officer of the HR office");
        Assert.That(Second(By(Id(5), Role.Operator, HrOffice), By(Id(6), Role.Inspectorate, Administrator)), Is.Null);
        Assert.That(Second(By(Id(5), Role.Operator, null), By(Id(6), Role.Operator, null)), Is.Null, "from the list that the console took in");
    });

    [Test]
    public void One_administrator_may_appoint_the_whole_HR_office_and_the_inspectorate()
    {
        Assert.That(Second(By(Id(5), Role.HrOffice, Administrator), By(Id(6), Role.HrOffice, Administrator)), Is.Null);
        Assert.That(Second(By(Id(5), Role.HrOffice, Administrator), By(Id(6), Role.Inspectorate, Administrator)), Is.Null);
        Assert.That(Second(By(Administrator, Role.HrOffice, Other), By(Id(6), Role.HrOffice, Administrator)), Is.TypeOf<OfficersOfOneHand>(),
            "but not be one of the two: an account of old that is administrator and HR office");
    }

    [Test]
    public void Who_was_appointed_twice_is_judged_by_the_freer_office_and_who_by_none_is_no_officer()
    {
        var twice = By(Id(5), Role.Operator, HrOffice) with { Offices = [new Office(Role.Operator, HrOffice), new Office(Role.HrOffice, Administrator)] };
        Assert.That(Second(By(HrOffice, Role.HrOffice, Administrator), twice), Is.Null);
        Assert.That(Second(By(HrOffice, Role.HrOffice, Administrator) with { Offices = [] }, twice), Is.TypeOf<OfficersOfOneHand>());
    }

    [Test]
    public void It_holds_for_slips_recoveries_disputes_exemptions_and_mergers()
    {
        var (first, second) = (By(Id(5), Role.Operator, Head), By(Id(6), Role.Operator, Head));
        var unit = new UnitId(Id(7));
        var batch = SlipBatch.Print(Id(8), "AAAA1111", unit, 1, 14, Now, first.Account, unit);
        var recovery = Recovery.Ask(Id(9), Other, RecoveryEvidence.IdCard, Now, first.Account);
        var exemption = Exemption.Propose(Id(10), new PersonId(Id(11)), ExemptionReason.Pension, new DateOnly(2026, 11, 23), Now, first.Account);
        var merger = Merger.Propose(Id(12), new PersonId(Id(13)), new PersonId(Id(14)), false, new DateOnly(2026, 11, 23), Now, first.Account);
        var dispute = Dispute.Open(Id(15), "SENGKETA", new SignatureId(Id(16)), Now, Other, null);
        var proposal = DisputeProposal.Give(Id(17), dispute, DisputeOutcome.Upheld, "Sedang cuti.", Now, first.Account);
        Assert.That(new[]
        {
            SlipRules.HandOver(batch, second, [], first, 1, Now), RecoveryRules.Confirm(recovery, second, first, new Officer(Other, null, false), Now),
            ProposalRules.Confirmation(exemption, second, first), ProposalRules.Confirmation(merger, second, first), DisputeRules.Answer(dispute, proposal, second, first),
        }, Has.All.TypeOf<OfficersOfOneHand>());
    }

    private static Refusal? Second(Officer first, Officer second) => TwoOfficers.Refusal(first, second, new SlipsNeedSecondPerson());

    private static Officer By(Guid account, Role role, Guid? giver) => new(account, null, false) { Offices = [new Office(role, giver)] };

    private static Guid Id(byte n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, n]);
}

using Pakta.Core.Certificates;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Core.Signing;

namespace Pakta.Core.Tests.Signing;

public sealed class DisputeRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Signer = new(Id());
    private static readonly Officer First = Inspector(), Second = Inspector();

    [Test]
    public void The_14_days_begin_when_the_signer_is_told_first_by_whatever_way()
    {
        Assert.Multiple(() =>
        {
            Assert.That(DisputeRules.LastMoment(null, null), Is.Null, "nobody told the signer: no time runs");
            Assert.That(DisputeRules.LastMoment(Now, null), Is.EqualTo(Now.AddDays(14)));
            Assert.That(DisputeRules.LastMoment(null, Now.AddDays(90)), Is.EqualTo(Now.AddDays(104)));
            Assert.That(DisputeRules.LastMoment(Now.AddDays(3), Now), Is.EqualTo(Now.AddDays(14)));
        });
    }

    [Test]
    public void A_signature_is_disputed_once_and_not_after_the_last_moment()
    {
        Assert.Multiple(() =>
        {
            Assert.That(DisputeRules.Open(false, Now, "", Now), Is.Null);
            Assert.That(DisputeRules.Open(false, Now, null, Now.AddSeconds(1)), Is.InstanceOf<TooLateToDispute>());
            Assert.That(DisputeRules.Open(true, null, null, Now), Is.InstanceOf<DisputedAlready>());
            Assert.That(DisputeRules.Open(false, null, new string('x', 501), Now), Is.InstanceOf<DisputeWordsAreTooLong>());
        });
    }

    [Test]
    public void Neither_the_signer_nor_a_superior_nor_who_held_the_code_decides()
    {
        var human = new PersonId(Id());
        Assert.Multiple(() =>
        {
            Assert.That(DisputeRules.Hand(First, Signer, []), Is.Null);
            Assert.That(DisputeRules.Hand(First with { Person = Signer }, Signer, []), Is.InstanceOf<DisputeOfOneself>());
            Assert.That(DisputeRules.Hand(First with { HeadsThePerson = true }, Signer, []), Is.InstanceOf<DisputeByTheHead>());
            Assert.That(DisputeRules.Hand(First, Signer, [First]), Is.InstanceOf<DisputeByTheEntangled>());
            Assert.That(DisputeRules.Hand(First with { Person = human }, Signer, [Second with { Person = human }]), Is.InstanceOf<DisputeByTheEntangled>(), "another account of the same human");
        });
    }

    [Test]
    public void The_first_person_is_not_the_second_under_any_account()
    {
        var dispute = Opened();
        var proposal = Proposed(dispute);
        var human = new PersonId(Id());
        Assert.Multiple(() =>
        {
            Assert.That(DisputeRules.Answer(dispute, proposal, First, First), Is.InstanceOf<DisputeNeedsSecondPerson>());
            Assert.That(DisputeRules.Answer(dispute, proposal, Second with { Person = human }, First with { Person = human }), Is.InstanceOf<DisputeNeedsSecondPerson>());
            Assert.That(DisputeRules.Answer(dispute, proposal, Second, First), Is.Null);
            Assert.That(DisputeRules.Answer(dispute, null, Second, null), Is.InstanceOf<DisputeHasNoProposal>());
        });
    }

    [Test]
    public void One_proposal_waits_at_a_time_with_a_reason_and_none_after_the_decision()
    {
        var dispute = Opened();
        Assert.Multiple(() =>
        {
            Assert.That(DisputeRules.Proposal(dispute, null, "Kartu absensi."), Is.Null);
            Assert.That(DisputeRules.Proposal(dispute, null, " "), Is.InstanceOf<DisputeReasonIsMissing>());
            Assert.That(DisputeRules.Proposal(dispute, Proposed(dispute), "Lagi."), Is.InstanceOf<DisputeHasAProposal>());
        });
        dispute.Decide(DisputeOutcome.Dismissed, Now);
        Assert.That(DisputeRules.Proposal(dispute, null, "Lagi."), Is.InstanceOf<DisputeIsDecided>());
        Assert.That(() => dispute.Decide(DisputeOutcome.Upheld, Now), Throws.InvalidOperationException);
    }

    [Test]
    public void It_is_overdue_after_14_days_and_says_how_many_are_left()
    {
        var dispute = Opened();
        Assert.Multiple(() =>
        {
            Assert.That(dispute.DaysLeft(Now), Is.EqualTo(14));
            Assert.That(dispute.DaysLeft(Now.AddDays(13.5)), Is.Zero);
            Assert.That(dispute.IsOverdue(Now.AddDays(14)), Is.False);
            Assert.That(dispute.IsOverdue(Now.AddDays(14).AddSeconds(1)));
        });
    }

    [Test]
    public void A_disputed_certificate_reads_so_unless_it_is_void_anyway()
    {
        var today = new DateOnly(2026, 11, 23);
        Assert.Multiple(() =>
        {
            Assert.That(new CertificateFacts(false, false, false, true, null).StatusOn(today), Is.EqualTo(CertificateStatus.Disputed));
            Assert.That(new CertificateFacts(false, false, false, true, today.AddDays(-1)).StatusOn(today), Is.EqualTo(CertificateStatus.Disputed));
            Assert.That(new CertificateFacts(true, false, false, true, null).StatusOn(today), Is.EqualTo(CertificateStatus.Void));
            Assert.That(new CertificateFacts(false, true, false, false, null).StatusOn(today), Is.EqualTo(CertificateStatus.Void));
        });
    }

    private static Officer Inspector() => new(Id(), null, false) { Offices = [new Office(Role.Inspectorate, null)] };

    private static Dispute Opened() => Dispute.Open(Id(), "SENGKETA", new SignatureId(Id()), Now, Id(), null);

    private static DisputeProposal Proposed(Dispute dispute) => DisputeProposal.Give(Id(), dispute, DisputeOutcome.Upheld, "Sedang cuti.", Now, First.Account);

    private static Guid Id() => Guid.CreateVersion7(Now);
}

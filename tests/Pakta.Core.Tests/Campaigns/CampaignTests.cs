using Pakta.Core.Campaigns;

namespace Pakta.Core.Tests.Campaigns;

public sealed class CampaignTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly CampaignPlan Plan = new("Netralitas", "Pemilu 2029", "SKB 2/2022", Now, Now.AddDays(7), null, null,
        SignerGroups.AllCivilServants, Opener.Head, null, null, false);

    [Test]
    public void Goes_from_draft_over_a_trial_to_open_closed_reopened_and_cancelled()
    {
        var round = Draft();
        var states = new List<CampaignState> { round.State };
        foreach (var step in new Func<Result<Done>>[]
        {
            () => round.Try(1), () => round.Try(5), round.EndTrial, () => round.Try(2), () => round.Open(Now), round.Close,
            () => round.Reopen(1, Now.AddDays(9), Now), round.Close, () => round.Cancel("salah"),
        })
        {
            Assert.That(step().Refusal, Is.Null);
            states.Add(round.State);
        }
        Assert.That(states, Is.EqualTo(new[]
        {
            CampaignState.Draft, CampaignState.Trial, CampaignState.Trial, CampaignState.Draft, CampaignState.Trial, CampaignState.Open,
            CampaignState.Closed, CampaignState.Open, CampaignState.Closed, CampaignState.Cancelled,
        }));
    }

    [Test]
    public void Refuses_every_step_that_its_state_does_not_allow()
    {
        var (draft, open, closed, cancelled) = (Draft(), Opened(), Opened(), Draft());
        closed.Close();
        cancelled.Cancel("salah");
        Assert.Multiple(() =>
        {
            Assert.That(draft.EndTrial().Refusal, Is.TypeOf<RoundIsNotATrial>());
            Assert.That(draft.Close().Refusal, Is.TypeOf<RoundIsNotOpen>());
            Assert.That(draft.Reopen(1, Now.AddDays(1), Now).Refusal, Is.TypeOf<RoundIsNotOpen>());
            Assert.That(draft.Try(0).Refusal, Is.TypeOf<TooManyTrialPeople>());
            Assert.That(draft.Try(6).Refusal, Is.TypeOf<TooManyTrialPeople>());
            Assert.That(open.Open(Now).Refusal, Is.TypeOf<RoundIsNotADraft>());
            Assert.That(open.Try(1).Refusal, Is.TypeOf<RoundIsNotADraft>());
            Assert.That(open.Replan(Plan, Now).Refusal, Is.TypeOf<RoundIsNotADraft>());
            Assert.That(open.Cancel(" ").Refusal, Is.TypeOf<ReasonIsMissing>());
            Assert.That(closed.Close().Refusal, Is.TypeOf<RoundIsNotOpen>());
            Assert.That(closed.Reopen(0, Now.AddDays(1), Now).Refusal, Is.TypeOf<LatecomersAreMissing>());
            Assert.That(closed.Reopen(1, Now, Now).Refusal, Is.TypeOf<DeadlineIsInThePast>());
            Assert.That(cancelled.Cancel("lagi").Refusal, Is.TypeOf<RoundHasEnded>());
            Assert.That(cancelled.Open(Now).Refusal, Is.TypeOf<RoundIsNotADraft>());
        });
    }

    [Test]
    public void A_draft_that_waited_past_its_deadline_cannot_open() =>
        Assert.That(Draft().Open(Plan.Deadline).Refusal, Is.TypeOf<DeadlineIsInThePast>());

    [Test]
    public void A_plan_is_refused_by_name()
    {
        var cases = new (CampaignPlan Plan, Type Refusal)[]
        {
            (Plan with { Election = " " }, typeof(ElectionIsMissing)),
            (Plan with { Election = "Pemilu {tahun}" }, typeof(ElectionIsMalformed)),
            (Plan with { Election = new string('a', CampaignPlan.LongestElection + 1) }, typeof(ElectionIsMalformed)),
            (Plan with { LegalBases = "" }, typeof(LegalBasesAreMissing)),
            (Plan with { Deadline = Now }, typeof(DeadlineIsInThePast)),
            (Plan with { StartsAt = Plan.Deadline }, typeof(DeadlineBeforeStart)),
            (Plan with { OpensByItselfOn = Plan.StartsAt.AddTicks(-1) }, typeof(SelfOpeningOutsideRound)),
            (Plan with { OpensByItselfOn = Plan.Deadline.AddTicks(1) }, typeof(SelfOpeningOutsideRound)),
            (Plan with { CampaignPeriodFrom = new(2029, 2, 2), QuietPeriodFrom = new(2029, 2, 1) }, typeof(QuietPeriodBeforeCampaignPeriod)),
            (Plan with { Signers = SignerGroups.None }, typeof(NobodySigns)),
        };
        Assert.That(Plan.Refusal(Now), Is.Null);
        Assert.That(cases.Select(c => c.Plan.Refusal(Now)?.GetType()), Is.EqualTo(cases.Select(c => c.Refusal)));
    }

    [Test]
    public void Somebody_must_be_there_to_begin()
    {
        var sekda = Campaign.Draft(default, "a", default, Plan with { Opener = Opener.Sekda });
        var wave = Campaign.Draft(default, "a", default, Plan with { Opener = Opener.FirstWave });
        Assert.Multiple(() =>
        {
            Assert.That(Draft().OpenerRefusal(false, true), Is.TypeOf<RootHasNoHead>());
            Assert.That(Draft().OpenerRefusal(true, false), Is.Null);
            Assert.That(sekda.OpenerRefusal(true, false), Is.TypeOf<RootHasNoSekda>());
            Assert.That(sekda.OpenerRefusal(false, true), Is.Null);
            Assert.That(wave.OpenerRefusal(false, false), Is.Null);
        });
    }

    [Test]
    public void A_signature_is_late_after_the_deadline_of_its_unit_or_of_the_round() => Assert.Multiple(() =>
    {
        Assert.That(Draft().IsLate(Plan.Deadline), Is.False);
        Assert.That(Draft().IsLate(Plan.Deadline.AddTicks(1)), Is.True);
        Assert.That(Draft().IsLate(Now.AddDays(2), Now.AddDays(1)), Is.True);
    });

    private static Campaign Draft() => Campaign.Draft(default, "netralitas-asn-2029", default, Plan);

    private static Campaign Opened()
    {
        var round = Draft();
        round.Open(Now);
        return round;
    }
}

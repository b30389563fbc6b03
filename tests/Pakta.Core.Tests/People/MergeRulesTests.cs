using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class MergeRulesTests
{
    private static readonly CampaignId Round = new(Guid.CreateVersion7(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));

    [Test]
    public void Two_records_that_say_nothing_against_it_become_one() => Assert.That(MergeRules.Refusal(Side(), Side(), false), Is.Null);

    [Test]
    public void A_record_does_not_merge_into_itself_or_twice()
    {
        var one = Side();
        Assert.That(MergeRules.Refusal(one, one, false), Is.InstanceOf<RecordIsTheSame>());
        Assert.That(MergeRules.Refusal(one, Side() with { IsMerged = true }, false), Is.InstanceOf<RecordIsMergedAlready>());
        Assert.That(MergeRules.Refusal(one with { IsMerged = true }, Side(), false), Is.InstanceOf<RecordIsMergedAlready>());
    }

    [Test]
    public void Nobody_ends_up_with_two_live_signatures_in_one_round()
    {
        var signed = new Dictionary<CampaignId, string> { [Round] = "Pemilu 2029" };
        Assert.That(MergeRules.Refusal(Side() with { Signed = signed }, Side() with { Signed = signed }, false), Is.EqualTo(new BothSignedTheRound("Pemilu 2029")));
        Assert.That(MergeRules.Refusal(Side() with { Signed = signed }, Side(), false), Is.Null);
        Assert.That(MergeRules.Refusal(Side(), Side() with { Signed = signed }, false), Is.Null);
    }

    [Test]
    public void One_of_two_sign_ins_is_closed_knowingly()
    {
        var active = new Func<MergeSide>(() => Side() with { SignsIn = true });
        Assert.That(MergeRules.Refusal(active(), active(), false), Is.InstanceOf<BothSignIn>());
        Assert.That(MergeRules.Refusal(active(), active(), true), Is.Null);
    }

    [Test]
    public void An_exempt_record_does_not_swallow_one_that_counts()
    {
        var exempt = Side() with { Counts = false };
        Assert.That(MergeRules.Refusal(exempt, Side(), false), Is.InstanceOf<SurvivorIsNotCounted>());
        Assert.That(MergeRules.Refusal(Side(), exempt, false), Is.Null, "the old contract ended, the new record goes on");
        Assert.That(MergeRules.Refusal(exempt, Side() with { Counts = false }, false), Is.Null);
    }

    [Test]
    public void Two_records_are_one_from_today_or_from_a_day_on_which_both_were_on_the_roster()
    {
        var (today, listed) = (new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 1));
        Assert.That(MergeRules.Day(Side(), Side(), today.AddDays(1), today), Is.InstanceOf<MergerIsAhead>());
        Assert.That(MergeRules.Day(Side(), Side(), today.AddYears(-1), today), Is.Null);
        Assert.That(MergeRules.Day(Side() with { ListedFrom = listed }, Side(), listed.AddDays(-1), today), Is.EqualTo(new MergerIsBeforeRecord(listed)));
        Assert.That(MergeRules.Day(Side(), Side() with { ListedFrom = listed }, listed.AddDays(-1), today), Is.EqualTo(new MergerIsBeforeRecord(listed)));
        Assert.That(MergeRules.Day(Side() with { ListedFrom = listed }, Side() with { ListedFrom = listed.AddDays(-5) }, listed, today), Is.Null);
    }

    private static MergeSide Side() => new(new PersonId(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), false, false, null, true, new Dictionary<CampaignId, string>());
}

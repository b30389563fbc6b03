using Pakta.Core.Campaigns;

namespace Pakta.Core.Tests.Campaigns;

public sealed class CascadeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);
    private static readonly Cascade.Place Ready = new("Kelurahan A", false, true);

    [Test]
    public void A_head_who_signed_passes_on_below_an_open_unit() =>
        Assert.That(Cascade.PassOnRefusal(Open(), Ready, true, true, Now.AddDays(1), Now), Is.Null);

    [Test]
    public void Passing_on_is_refused_by_name() => Assert.Multiple(() =>
    {
        Assert.That(Cascade.PassOnRefusal(Open(), Ready, false, true, null, Now), Is.TypeOf<NoAuthorityToOpen>());
        Assert.That(Cascade.PassOnRefusal(Open(), Ready, true, false, null, Now), Is.TypeOf<HeadHasNotSigned>());
        Assert.That(Cascade.PassOnRefusal(Open(), Ready with { IsOpen = true }, true, true, null, Now), Is.TypeOf<UnitIsOpenAlready>());
        Assert.That(Cascade.PassOnRefusal(Open(), Ready with { IsBelowAnOpenUnit = false }, true, true, null, Now), Is.TypeOf<UnitAboveIsNotOpen>());
        Assert.That(Cascade.PassOnRefusal(Open(), Ready, true, true, Now, Now), Is.TypeOf<EarlierDeadlineOutsideRound>());
        Assert.That(Cascade.PassOnRefusal(Open(), Ready, true, true, Open().Deadline, Now), Is.TypeOf<EarlierDeadlineOutsideRound>());
        Assert.That(Cascade.PassOnRefusal(Draft(), Ready, true, true, null, Now), Is.TypeOf<RoundIsNotOpen>());
        Assert.That(Cascade.PassOnRefusal(Closed(), Ready, true, true, null, Now), Is.TypeOf<RoundHasEnded>());
    });

    [Test]
    public void Others_open_a_unit_with_a_reason_even_below_a_shut_one() => Assert.Multiple(() =>
    {
        Assert.That(Cascade.OpenRefusal(Open(), Ready with { IsBelowAnOpenUnit = false }, true, "cuti"), Is.Null);
        Assert.That(Cascade.OpenRefusal(Open(), Ready, true, null), Is.TypeOf<ReasonIsMissing>());
        Assert.That(Cascade.OpenRefusal(Open(), Ready, false, "cuti"), Is.TypeOf<NoAuthorityToOpen>());
        Assert.That(Cascade.OpenRefusal(Open(), Ready with { IsOpen = true }, true, "cuti"), Is.TypeOf<UnitIsOpenAlready>());
    });

    [Test]
    public void Nothing_opens_in_a_round_that_is_open_to_latecomers_only()
    {
        var round = Closed();
        round.Reopen(1, Now.AddDays(20), Now);
        Assert.That(Cascade.OpeningRefusal(round), Is.TypeOf<RoundIsNotOpen>());
    }

    [TestCase("netralitas-asn", "Pemilu dan Pemilihan Tahun 2029", 1, "netralitas-asn-2029")]
    [TestCase("netralitas-asn", "Pemilu 2029 dan Pemilihan 2030", 2, "netralitas-asn-2029-2030-2")]
    [TestCase("netralitas-asn", "Pilkadés Wua-Wua", 1, "netralitas-asn-pilkades-wua-wua")]
    public void A_slug_is_made_of_template_and_election(string template, string election, int number, string slug) =>
        Assert.That(RoundSlug.Of(template, election, number), Is.EqualTo(slug));

    [Test]
    public void A_long_slug_is_cut_and_keeps_its_number()
    {
        var slug = RoundSlug.Of("netralitas-asn", string.Join(' ', Enumerable.Repeat("pemilihan", 12)), 12);
        Assert.That(slug, Has.Length.AtMost(RoundSlug.Longest).And.EndsWith("-12"));
    }

    private static Campaign Draft() => Campaign.Draft(default, "a", default, new CampaignPlan("a", "Pemilu 2029", "SKB", Now, Now.AddDays(7), null, null,
        SignerGroups.Pns, Opener.Head, null, null, false));

    private static Campaign Open()
    {
        var round = Draft();
        round.Open(Now);
        return round;
    }

    private static Campaign Closed()
    {
        var round = Open();
        round.Close();
        return round;
    }
}

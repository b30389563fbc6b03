using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

/// <summary>A lost phone is replaced by name and with a reason, never in passing, and never that of an official.</summary>
public sealed class ReplacementRulesTests
{
    [Test]
    public void People_who_were_in_before_get_a_slip_by_name_and_with_a_reason() => Assert.That(SlipRules.Replace(2, [], [], "ponsel hilang", 14), Is.Null);

    [TestCase(null), TestCase(""), TestCase("   ")]
    public void Not_without_a_reason(string? reason) => Assert.That(SlipRules.Replace(1, [], [], reason, 14), Is.TypeOf<SlipReasonIsMissing>());

    [Test]
    public void A_reason_that_is_no_reason_but_a_letter_is_refused() => Assert.That(SlipRules.Replace(1, [], [], new string('x', SlipRules.LongestReason + 1), 14), Is.TypeOf<SlipReasonIsMissing>());

    [Test]
    public void Not_for_a_number_that_is_nobodys_here() => Assert.That(SlipRules.Replace(1, ["199001012015051009"], [], "hilang", 14), Is.TypeOf<SlipsForStrangers>());

    [Test]
    public void Not_for_an_official() => Assert.That(SlipRules.Replace(1, [], ["Siti"], "hilang", 14), Is.TypeOf<SlipsForOfficials>());

    [Test]
    public void A_few_at_a_time() => Assert.That(SlipRules.Replace(SlipRules.MostReplacements + 1, [], [], "hilang", 14), Is.EqualTo(new TooManySlips(SlipRules.MostReplacements)));

    [Test]
    public void Not_for_nobody_and_not_for_ever() => Assert.Multiple(() =>
    {
        Assert.That(SlipRules.Replace(0, [], [], "hilang", 14), Is.TypeOf<SlipsForNobody>());
        Assert.That(SlipRules.Replace(1, [], [], "hilang", SlipRules.MostDays + 1), Is.TypeOf<SlipDaysAreOutside>());
    });
}

using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class NumberRulesTests
{
    private const string Old = "199009132025242014";

    [Test]
    public void A_contract_becomes_a_post_and_the_human_stays() => Assert.That(NumberRules.Refusal(Old, Number("199009132026032001"), false), Is.Null);

    [TestCase("199009142026032001"), TestCase("199009132026031001")]
    public void Another_birth_date_or_gender_needs_a_sure_officer(string digits)
    {
        Assert.That(NumberRules.Refusal(Old, Number(digits), false), Is.InstanceOf<NumberLooksLikeAnothers>());
        Assert.That(NumberRules.Refusal(Old, Number(digits), true), Is.Null);
    }

    [Test]
    public void The_same_number_is_no_new_one() => Assert.That(NumberRules.Refusal(Old, Number(Old), true), Is.InstanceOf<NumberIsTheOwn>());

    [Test]
    public void Who_had_none_may_get_any() => Assert.That(NumberRules.Refusal(null, Number(Old), false), Is.Null);

    private static Nip Number(string digits) => Nip.TryParse(digits, 2026, out var nip, out var fault) ? nip : throw new ArgumentException(fault.ToString());
}

using Pakta.Web.Access;

namespace Pakta.Web.Tests.Access;

public sealed class PasswordRulesTests
{
    [TestCase("pendek"), TestCase("sebelashrf1"), TestCase(null)]
    public void Refuses_less_than_twelve_characters(string? password) =>
        Assert.That(PasswordRules.Refusal(password), Is.TypeOf<PasswordIsTooShort>());

    [TestCase("password1234"), TestCase("P@ssw0rd2026!"), TestCase("indonesia1945"), TestCase("KendariKendari"), TestCase("rahasiaindonesia"),
     TestCase("qwertyuiopasdf"), TestCase("123456789012"), TestCase("aaaaaaaaaaaaaaa"), TestCase("abcdefghijklmnop"), TestCase("bismillah12345")]
    public void Refuses_what_everybody_chooses(string password) => Assert.That(PasswordRules.Refusal(password), Is.TypeOf<PasswordIsCommon>());

    [Test]
    public void Refuses_the_own_name_or_number() => Assert.Multiple(() =>
    {
        Assert.That(PasswordRules.Refusal("xx-198609262015051001", "198609262015051001"), Is.TypeOf<PasswordIsCommon>());
        Assert.That(PasswordRules.Refusal("siska.karina senang", "siska.karina"), Is.TypeOf<PasswordIsCommon>());
    });

    [TestCase("payung jendela ombak"), TestCase("nasi uduk tanpa telur"), TestCase("7hK#qpz!mW2v")]
    public void Takes_any_composition(string password) => Assert.That(PasswordRules.Refusal(password, "198609262015051001"), Is.Null);

    [Test]
    public void A_megabyte_is_no_password() => Assert.That(PasswordRules.Refusal(new string('q', 1 << 20)), Is.TypeOf<PasswordIsTooLong>());
}

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

    [TestCase("qazwsxedcrfv"), TestCase("unknown12345"), TestCase("1234qwerasdf"), TestCase("zaq12wsxcde3"), TestCase("finalfantasy"), TestCase("administrator"), TestCase("!!Dragon20242025")]
    public void Refuses_what_the_world_chooses(string password) => Assert.That(PasswordRules.Refusal(password), Is.TypeOf<PasswordIsCommon>());

    [TestCase("nhy65tgbvfr43"), TestCase("qwedsazxcvfrtg"), TestCase("poiuytrewq098"), TestCase("xk7!xk7!xk7!xk"), TestCase("gema1gema1gema1")]
    public void Refuses_a_walk_over_the_keys_and_one_thing_said_again(string password) => Assert.That(PasswordRules.Refusal(password), Is.TypeOf<PasswordIsCommon>());

    [Test]
    public void The_list_is_the_whole_one() => Assert.That(new[] { "123456", "qazwsxedcrfv", "1qaz2wsx3edc4rfv", "leavemealone" }, Has.All.Matches<string>(CommonPasswords.Has));

    [Test]
    public void Refuses_the_own_name_or_number() => Assert.Multiple(() =>
    {
        Assert.That(PasswordRules.Refusal("xx-198609262015051001", "198609262015051001"), Is.TypeOf<PasswordIsCommon>());
        Assert.That(PasswordRules.Refusal("siska.karina senang", "siska.karina"), Is.TypeOf<PasswordIsCommon>());
    });

    [TestCase("payung jendela ombak"), TestCase("nasi uduk tanpa telur"), TestCase("7hK#qpz!mW2v"), TestCase("tikar kopi gunung 7"), TestCase("kerbau-hijau-menari")]
    public void Takes_any_composition(string password) => Assert.That(PasswordRules.Refusal(password, "198609262015051001"), Is.Null);

    [Test]
    public void A_megabyte_is_no_password() => Assert.That(PasswordRules.Refusal(new string('q', 1 << 20)), Is.TypeOf<PasswordIsTooLong>());
}

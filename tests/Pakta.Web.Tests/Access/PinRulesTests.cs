using Pakta.Web.Access;

namespace Pakta.Web.Tests.Access;

public sealed class PinRulesTests
{
    private const string Nip = "198609262015051001";

    [TestCase("12345"), TestCase("1234567"), TestCase("12a456"), TestCase("١٢٣٤٥٦"), TestCase(""), TestCase(null)]
    public void A_pin_is_six_digits(string? pin) => Assert.That(PinRules.Refusal(pin, Nip), Is.TypeOf<PinIsNotSixDigits>());

    [TestCase("123456"), TestCase("654321"), TestCase("111111"), TestCase("000000"), TestCase("121212"), TestCase("123123"), TestCase("112211"),
     TestCase("890123"), TestCase("170845")]
    public void Refuses_what_is_tried_first(string pin) => Assert.That(PinRules.Refusal(pin, Nip), Is.TypeOf<PinIsTooSimple>());

    [TestCase("260986"), TestCase("860926"), TestCase("092686"), TestCase("198609"), TestCase("091986")]
    public void Refuses_the_birth_date_of_the_NIP(string pin) => Assert.That(PinRules.Refusal(pin, Nip), Is.TypeOf<PinIsTheBirthDate>());

    [TestCase("260986", null), TestCase("739105", Nip)]
    public void Takes_others(string pin, string? nip) => Assert.That(PinRules.Refusal(pin, nip), Is.Null);
}

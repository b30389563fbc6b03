using Pakta.Web.Access;

namespace Pakta.Web.Tests.Access;

public sealed class ActivationCodeTextTests
{
    [TestCase("7K3M9-QXR2T"), TestCase("7k3m9qxr2t"), TestCase(" 7K3M9 QXR2T "), TestCase("7-K-3-M-9-Q-X-R-2-T")]
    public void Reads_what_a_hand_types(string typed) => Assert.That(ActivationCodeText.Parse(typed), Is.EqualTo("7K3M9QXR2T"));

    [Test]
    public void Reads_letters_that_look_like_digits() => Assert.That(ActivationCodeText.Parse("OIL00-00000"), Is.EqualTo("0110000000"));

    [TestCase(null), TestCase(""), TestCase("7K3M9QXR2"), TestCase("7K3M9QXR2TT"), TestCase("7K3M9QXR2U"), TestCase("<script>aa")]
    public void Refuses_what_is_no_code(string? typed) => Assert.That(ActivationCodeText.Parse(typed), Is.Null);

    [Test]
    public void A_random_code_reads_as_itself()
    {
        var code = ActivationCodeText.Random();
        Assert.That(ActivationCodeText.Parse(ActivationCodeText.Grouped(code)), Is.EqualTo(code));
    }
}

using Pakta.Core.Certificates;

namespace Pakta.Core.Tests.Certificates;

public sealed class VerificationCodeTests
{
    [Test]
    public void Eighty_bits_are_sixteen_characters() => Assert.Multiple(() =>
    {
        Assert.That(VerificationCode.FromRandom(new byte[10]).Value, Is.EqualTo("0000000000000000"));
        Assert.That(VerificationCode.FromRandom([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).Value, Is.EqualTo("ZZZZZZZZZZZZZZZZ"));
        Assert.That(VerificationCode.FromRandom([0, 0, 0, 0, 1, 0, 0, 0, 0, 2]).Value, Is.EqualTo("0000000100000002"));
    });

    [TestCase("7k3m-9qxr-2tfb-wz5h", "7K3M9QXR2TFBWZ5H")]
    [TestCase(" 7K3M 9QXR 2TFB WZ5H ", "7K3M9QXR2TFBWZ5H")]
    [TestCase("oOiIlL0000000000", "0011110000000000")]
    public void Forgives_case_spacing_and_look_alikes(string typed, string code)
    {
        Assert.That(VerificationCode.TryParse(typed, out var read));
        Assert.That(read.Value, Is.EqualTo(code));
    }

    [TestCase(null), TestCase(""), TestCase("7K3M9QXR2TFBWZ5"), TestCase("7K3M9QXR2TFBWZ5HH"), TestCase("7K3M9QXR2TFBWZ5U")]
    public void Refuses_anything_else(string? typed) => Assert.That(VerificationCode.TryParse(typed, out _), Is.False);

    [Test]
    public void Shows_only_its_first_group_in_logs()
    {
        Assert.That(VerificationCode.TryParse("7K3M9QXR2TFBWZ5H", out var code));
        Assert.That((code.Grouped, code.ToString()), Is.EqualTo(("7K3M-9QXR-2TFB-WZ5H", "7K3M-••••-••••-••••")));
    }
}

using Pakta.Web.Access.Totp;

namespace Pakta.Web.Tests.Access.Totp;

public sealed class TotpCodeTests
{
    private static readonly byte[] Key = "12345678901234567890"u8.ToArray();

    // RFC 6238, appendix B, SHA-1; the last six of its eight digits.
    [TestCase(59, "287082"), TestCase(1111111109, "081804"), TestCase(1111111111, "050471"), TestCase(1234567890, "005924"), TestCase(2000000000, "279037"), TestCase(20000000000, "353130")]
    public void Makes_the_codes_of_the_standard(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.That(TotpCode.Of(Key, TotpCode.StepOf(now)), Is.EqualTo(code));
        Assert.That(TotpCode.Match(Key, code, now, 0), Is.EqualTo(seconds / 30));
    }

    [TestCase(-60, false), TestCase(-30, true), TestCase(0, true), TestCase(30, true), TestCase(60, false)]
    public void Takes_one_step_before_and_after(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var code = TotpCode.Of(Key, TotpCode.StepOf(now.AddSeconds(seconds)));
        Assert.That(TotpCode.Match(Key, code, now, 0), isTaken ? Is.Not.Null : Is.Null);
    }

    [Test]
    public void A_step_that_was_used_and_those_before_are_spent()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = TotpCode.StepOf(now);
        Assert.Multiple(() =>
        {
            Assert.That(TotpCode.Match(Key, TotpCode.Of(Key, step), now, step), Is.Null);
            Assert.That(TotpCode.Match(Key, TotpCode.Of(Key, step - 1), now, step), Is.Null);
            Assert.That(TotpCode.Match(Key, TotpCode.Of(Key, step + 1), now, step), Is.EqualTo(step + 1));
        });
    }

    [TestCase(null), TestCase(""), TestCase("12345"), TestCase("1234567"), TestCase("abcdef")]
    public void Refuses_what_is_no_code(string? typed) => Assert.That(TotpCode.Match(Key, typed, DateTimeOffset.FromUnixTimeSeconds(59), 0), Is.Null);

    [Test]
    public void The_key_is_typed_in_base_32() => Assert.That(TotpCode.Text(Key), Is.EqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
}

using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class LongNumbersTests
{
    [TestCase("NIK saya 7471061509860001.", "NIK saya ••••••••••••••••.")]
    [TestCase("7471 0615 0986 0001", "••••••••••••••••")]
    [TestCase("7471-0615-0986-0001 dan 7471061509860002", "•••••••••••••••• dan ••••••••••••••••")]
    public void Sixteen_digits_are_blotted_out(string typed, string kept) => Assert.That(LongNumbers.Blotted(typed), Is.EqualTo(kept));

    [TestCase("NIP 198609262015051001"), TestCase("19860926 201505 1 001"), TestCase("0812 3456 7890"), TestCase("Surat 800/254/IV.1/BKD 2026")]
    public void Other_numbers_stay(string typed) => Assert.That(LongNumbers.Blotted(typed), Is.EqualTo(typed));
}

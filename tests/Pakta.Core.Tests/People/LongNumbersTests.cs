using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class LongNumbersTests
{
    [TestCase("NIK saya 7471061509860001.", "NIK saya ••••••••••••••••.")]
    [TestCase("7471 0615 0986 0001", "••••••••••••••••")]
    [TestCase("7471-0615-0986-0001 dan 7471061509860002", "•••••••••••••••• dan ••••••••••••••••")]
    [TestCase("7471061509860001 131110468", "•••••••••••••••• 131110468")]
    [TestCase("131110468 7471061509860001 12", "131110468 •••••••••••••••• 12")]
    [TestCase("7471 0615 0986 0001 0812 3456 7890", "•••••••••••••••• 0812 3456 7890")]
    public void Sixteen_digits_are_blotted_out(string typed, string kept) => Assert.That(LongNumbers.Blotted(typed), Is.EqualTo(kept));

    [TestCase("NIP 198609262015051001"), TestCase("19860926 201505 1 001"), TestCase("19860926 20150510 01"), TestCase("1986 0926 2015 0510 01 0812"), TestCase("0812 3456 7890"), TestCase("0812 3456 7890 0813 4567 8901"), TestCase("Surat 800/254/IV.1/BKD 2026")]
    public void Other_numbers_stay(string typed) => Assert.That(LongNumbers.Blotted(typed), Is.EqualTo(typed));
}

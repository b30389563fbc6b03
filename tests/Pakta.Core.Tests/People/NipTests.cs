using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class NipTests
{
    [Test]
    public void Reads_a_NIP_and_an_NI_PPPK()
    {
        Assert.That(Nip.TryParse("198609262015051001", 2026, out var pns, out _));
        Assert.That(Nip.TryParse("199312282025212001", 2026, out var pppk, out _));
        Assert.Multiple(() =>
        {
            Assert.That((pns.Label, pns.Grouped, pns.Masked), Is.EqualTo(("NIP", "19860926 201505 1 001", "•••••••• 2015•• • •01")));
            Assert.That((pppk.Label, pppk.IsWoman, pppk.BirthDate), Is.EqualTo(("NI PPPK", true, new DateOnly(1993, 12, 28))));
            Assert.That(pns.ToString(), Does.Not.Contain("1986"));
        });
    }

    [TestCase("19860926201505100", NipFault.Length)]
    [TestCase("19860926201505100A", NipFault.NotDigits)]
    [TestCase("198602302015051001", NipFault.BirthDate)]
    [TestCase("198609262028051001", NipFault.AppointmentYear)]
    [TestCase("198609261995051001", NipFault.AppointmentYear)]
    [TestCase("198609262015131001", NipFault.MonthOrAgreement)]
    [TestCase("198609262015053001", NipFault.Gender)]
    [TestCase("198609262015051000", NipFault.Sequence)]
    public void Names_the_part_that_is_impossible(string text, NipFault fault)
    {
        Assert.That(Nip.TryParse(text, 2026, out _, out var found), Is.False);
        Assert.That(found, Is.EqualTo(fault));
    }
}

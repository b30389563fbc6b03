using System.Globalization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Tests.Features.Shared;

public sealed class TampilTests
{
    private static readonly DateTimeOffset Signed = new(2026, 11, 24, 1, 41, 7, TimeSpan.Zero);
    private CultureInfo _before = null!;

    [SetUp]
    public void Remember_the_culture()
    {
        _before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("id-ID");
    }

    [TearDown]
    public void Restore_the_culture() => CultureInfo.CurrentUICulture = _before;

    [TestCase(0, "0")]
    [TestCase(71, "71")]
    [TestCase(4902, "4.902")]
    [TestCase(5588245, "5.588.245")]
    public void Groups_numbers_with_points(long value, string shown) =>
        Assert.That(Tampil.Number(value), Is.EqualTo(shown));

    [TestCase(4902, 5100, "96,1\u00a0%")]
    [TestCase(1, 2, "50,0\u00a0%")]
    [TestCase(42, 42, "100\u00a0%")]
    [TestCase(0, 42, "0\u00a0%")]
    public void Shows_a_share_with_a_comma_and_a_space_that_does_not_break(long part, long whole, string shown) =>
        Assert.That(Tampil.Percent(part, whole), Is.EqualTo(shown));

    [Test]
    public void Never_rounds_up_to_all_while_somebody_is_missing() => Assert.Multiple(() =>
    {
        Assert.That(Tampil.Percent(509_999, 510_000), Is.EqualTo("99,9\u00a0%"));
        Assert.That(Tampil.Percent(199, 200, 0), Is.EqualTo("99\u00a0%"));
    });

    [Test]
    public void Never_rounds_down_to_none_when_somebody_signed() =>
        Assert.That(Tampil.Percent(1, 5100), Is.EqualTo("<\u00a00,1\u00a0%"));

    [Test]
    public void Has_no_share_of_nobody() => Assert.That(Tampil.Percent(0, 0), Is.EqualTo("–"));

    [Test]
    public void Writes_a_day_with_its_name() =>
        Assert.That(Tampil.Date(Signed, "WITA"), Is.EqualTo("Selasa, 24 November 2026"));

    [TestCase("WIB", "08.41\u00a0WIB")]
    [TestCase("WITA", "09.41\u00a0WITA")]
    [TestCase("WIT", "10.41\u00a0WIT")]
    public void Writes_the_time_of_the_units_zone(string zone, string shown) =>
        Assert.That(Tampil.Time(Signed, zone), Is.EqualTo(shown));

    [Test]
    public void Takes_the_day_of_the_zone_and_not_of_UTC() =>
        Assert.That(Tampil.Date(new DateTimeOffset(2026, 11, 24, 16, 30, 0, TimeSpan.Zero), "WITA"), Is.EqualTo("Rabu, 25 November 2026"));

    [Test]
    public void Refuses_a_zone_that_Indonesia_does_not_have() =>
        Assert.That(() => Tampil.Time(Signed, "UTC"), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Speaks_English_to_a_reader_who_asked_for_it()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        Assert.Multiple(() =>
        {
            Assert.That(Tampil.Number(4902), Is.EqualTo("4,902"));
            Assert.That(Tampil.Percent(4902, 5100), Is.EqualTo("96.1%"));
            Assert.That(Tampil.Moment(Signed, "WITA"), Is.EqualTo("Tuesday, 24 November 2026 · 09:41\u00a0WITA"));
            Assert.That(Tampil.ExactTime(Signed, "WITA"), Is.EqualTo("09:41:07\u00a0WITA"));
        });
    }
}

using Pakta.Core.People;

namespace Pakta.Core.Tests.People;

public sealed class DateReachTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [TestCase(2000, 1, 1), TestCase(2026, 11, 24), TestCase(2028, 11, 23)]
    public void Days_of_a_career_and_two_years_ahead_are_taken(int year, int month, int day) =>
        Assert.That(DateReach.Refusal(new DateOnly(year, month, day), Today), Is.Null);

    [TestCase(1999, 12, 31), TestCase(2028, 11, 24), TestCase(202, 11, 24)]
    public void A_slip_of_the_year_is_seen(int year, int month, int day) =>
        Assert.That(DateReach.Refusal(new DateOnly(year, month, day), Today), Is.InstanceOf<DateIsOutOfReach>());

    [Test]
    public void No_day_is_asked_for() => Assert.That(DateReach.Refusal(null, Today), Is.InstanceOf<DateIsMissing>());
}

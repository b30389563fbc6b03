using System.Globalization;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Tests.Features.Shared;

public sealed class StackedBarTests
{
    [Test]
    public void Parts_follow_each_other_and_fill_the_bar()
    {
        var end = 0m;
        foreach (var part in new StackedBar(4902, 112, 12, 3, 71, "Kota Kendari").Parts())
        {
            Assert.That(decimal.Parse(part.Left, CultureInfo.InvariantCulture), Is.EqualTo(end).Within(0.01m));
            end += decimal.Parse(part.Width, CultureInfo.InvariantCulture);
        }
        Assert.That(end, Is.EqualTo((decimal)StackedBar.Width).Within(0.01m));
    }

    [Test]
    public void Has_no_part_when_nobody_is_obliged() => Assert.That(new StackedBar(0, 0, 0, 0, 0, "").Parts(), Is.Empty);
}

using Pakta.Web.Features.Shared;

namespace Pakta.Web.Tests.Features.Shared;

public sealed class FeatureViewLocationsTests
{
    [TestCase("Pakta.Web.Features.Signing", "Signing")]
    [TestCase("Pakta.Web.Features.Units.Import", "Units/Import")]
    [TestCase("Pakta.Web.Data", null)]
    [TestCase(null, null)]
    public void Views_lie_beside_their_controller(string? name, string? folder) =>
        Assert.That(FeatureViewLocations.FolderOf(name), Is.EqualTo(folder));
}

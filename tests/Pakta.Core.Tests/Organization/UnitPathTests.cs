using Pakta.Core.Organization;

namespace Pakta.Core.Tests.Organization;

public sealed class UnitPathTests
{
    [Test]
    public void A_subtree_is_one_range_of_ordinal_order()
    {
        var path = UnitPath.Of(UnitPath.Of(null, "R"), "KEC-1");
        string[] inside = [path, UnitPath.Of(path, "A"), UnitPath.Of(path, "_9")];
        string[] outside = ["R/", "R/KEC-10/", "R/KEC-1.2/", "R/KEC-2/"];
        bool InRange(string p) => string.CompareOrdinal(p, path) >= 0 && string.CompareOrdinal(p, UnitPath.UpperBound(path)) < 0;
        Assert.Multiple(() =>
        {
            Assert.That(inside.Select(InRange), Is.All.True);
            Assert.That(outside.Select(InRange), Is.All.False);
            Assert.That(inside.Select(p => UnitPath.IsWithin(p, path)), Is.All.True);
            Assert.That(outside.Select(p => UnitPath.IsWithin(p, path)), Is.All.False);
        });
    }

    [Test]
    public void Names_itself_and_its_ancestors_nearest_first() =>
        Assert.That(UnitPath.SelfAndAncestors("R/K/L/"), Is.EqualTo(new[] { "R/K/L/", "R/K/", "R/" }));
}

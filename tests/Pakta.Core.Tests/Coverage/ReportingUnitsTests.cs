using FsCheck;
using FsCheck.Fluent;
using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

public sealed class ReportingUnitsTests
{
    // A random tree, parents before children, with many small and empty units.
    private static readonly Arbitrary<ReportingUnits.Node[]> Trees = Gen.ArrayOf(
        from parent in Gen.Choose(0, 1_000_000)
        from own in Gen.Frequency((3, Gen.Constant(0)), (5, Gen.Choose(1, 4)), (3, Gen.Choose(5, 12)), (1, Gen.Choose(13, 300)))
        select (parent, own)).Where(rows => rows.Length > 0).Select(rows => rows.Select((row, i) =>
            new ReportingUnits.Node($"U{i:000}", i == 0 ? null : $"U{row.parent % i:000}", row.own)).ToArray()).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Every_group_holds_five_or_the_whole_round_is_smaller() => Prop.ForAll(Trees, nodes =>
    {
        var groups = Groups(nodes);
        var all = nodes.Sum(n => n.Obliged);
        return groups.Values.All(size => size is 0 or >= ReportingUnits.Least) || (all < ReportingUnits.Least && groups.Values.Count(s => s > 0) == 1);
    });

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property The_groups_partition_the_people() => Prop.ForAll(Trees, nodes =>
    {
        var into = ReportingUnits.Partition(nodes);
        return nodes.All(n => into.ContainsKey(n.Code)) && into.Count == nodes.Length && Groups(nodes).Values.Sum() == nodes.Sum(n => n.Obliged);
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property A_group_is_named_by_a_unit_that_reports_under_itself() => Prop.ForAll(Trees, nodes =>
    {
        var into = ReportingUnits.Partition(nodes);
        return into.Values.All(under => into[under] == under);
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property The_same_tree_gives_the_same_groups_in_whatever_order_siblings_come() => Prop.ForAll(Trees, nodes =>
    {
        var depth = new Dictionary<string, int>();
        foreach (var n in nodes) depth[n.Code] = n.Parent is null ? 0 : depth[n.Parent] + 1;
        var other = nodes.OrderBy(n => depth[n.Code]).ThenByDescending(n => n.Code, StringComparer.Ordinal).ToArray();
        var (a, b) = (ReportingUnits.Partition(nodes), ReportingUnits.Partition(other));
        return a.All(pair => b[pair.Key] == pair.Value);
    });

    [Test]
    public void A_unit_of_four_reports_with_its_parent()
    {
        var into = ReportingUnits.Partition([new("R", null, 20), new("A", "R", 4), new("B", "R", 5)]);
        Assert.That((into["R"], into["A"], into["B"]), Is.EqualTo(("R", "R", "B")));
    }

    [Test]
    public void A_small_parent_takes_in_the_smallest_unit_below()
    {
        var into = ReportingUnits.Partition([new("R", null, 2), new("A", "R", 9), new("B", "R", 6)]);
        Assert.That((into["R"], into["A"], into["B"]), Is.EqualTo(("R", "A", "R")));
    }

    [Test]
    public void A_round_of_four_people_is_one_group_under_the_root()
    {
        var into = ReportingUnits.Partition([new("R", null, 1), new("A", "R", 2), new("B", "A", 1)]);
        Assert.That(into.Values, Is.All.EqualTo("R"));
    }

    private static Dictionary<string, int> Groups(ReportingUnits.Node[] nodes)
    {
        var into = ReportingUnits.Partition(nodes);
        return nodes.GroupBy(n => into[n.Code]).ToDictionary(g => g.Key, g => g.Sum(n => n.Obliged));
    }
}

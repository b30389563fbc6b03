using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

public sealed class CoverageCountTests
{
    [FsCheck.NUnit.Property]
    public bool A_sum_does_not_depend_on_order(MemberFacts[] people)
    {
        var forth = people.Aggregate(default(CoverageCount), (sum, p) => sum + p.Count);
        var back = people.Reverse().Aggregate(default(CoverageCount), (sum, p) => sum + p.Count);
        return forth == back && forth.Obliged + forth.Exempt == people.Count(p => p.IsCounted);
    }

    [FsCheck.NUnit.Property]
    public bool What_is_added_can_be_taken_away(MemberFacts a, MemberFacts b) =>
        a.Count + b.Count - b.Count == a.Count && (a.Count - a.Count).IsZero;

    [FsCheck.NUnit.Property]
    public bool A_change_of_facts_moves_one_person(MemberFacts before, MemberFacts after)
    {
        var moved = after.Count - before.Count;
        return before.IsCounted != after.IsCounted || moved.Obliged + moved.Exempt == 0;
    }

    [FsCheck.NUnit.Property]
    public bool A_full_percentage_means_that_nobody_is_missing(MemberFacts[] people)
    {
        var count = people.Aggregate(default(CoverageCount), (sum, p) => sum + p.Count);
        return count.Percent == 100m == (count.Obliged > 0 && count.Signed == count.Obliged);
    }

    [Test]
    public void Nobody_obliged_has_no_percentage() => Assert.That(new CoverageCount(0, 0, 0, 0, 0, 0, 3).Percent, Is.Null);
}

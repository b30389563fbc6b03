using FsCheck;
using FsCheck.Fluent;
using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

public sealed class CoverageCountTests
{
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_sum_counts_everybody_once_in_any_order() => Prop.ForAll(AnyFacts.Crowds, people =>
    {
        var sum = AnyFacts.Sum(people);
        return sum == AnyFacts.Sum(people.Reverse()) && sum.Obliged + sum.Exempt == people.Count(p => p.IsCounted)
            && sum.Signed == people.Count(p => p.State == MemberState.Signed);
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_parent_is_the_sum_of_its_children_however_they_are_cut() => Prop.ForAll(AnyFacts.Crowds, people =>
        people.Chunk(3).Select(AnyFacts.Sum).Aggregate(default(CoverageCount), (a, b) => a + b) == AnyFacts.Sum(people));

    [Test]
    public void A_change_of_facts_moves_one_person_between_states()
    {
        var wrong = from before in AnyFacts.All from after in AnyFacts.All
                    let moved = after.Count - before.Count
                    where before.Count + moved != after.Count || (before.IsCounted == after.IsCounted && moved.Obliged + moved.Exempt != 0)
                    select (before, after);
        Assert.That(wrong, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property A_full_percentage_means_that_nobody_is_missing() => Prop.ForAll(AnyFacts.Crowds, people =>
    {
        var count = AnyFacts.Sum(people.Where(p => p.HasSigned || people.Length % 2 == 0));
        return count.Percent == 100m == (count.Obliged > 0 && count.Signed == count.Obliged);
    });

    [Test]
    public void Nobody_obliged_has_no_percentage() => Assert.That(new CoverageCount(0, 0, 0, 0, 0, 0, 3).Percent, Is.Null);
}

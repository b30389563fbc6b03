using FsCheck;
using FsCheck.Fluent;
using Pakta.Core.Coverage;

namespace Pakta.Core.Tests.Coverage;

/// <summary>All 128 combinations of facts, and random crowds of them.</summary>
internal static class AnyFacts
{
    private static readonly bool[] Both = [false, true];

    public static readonly MemberFacts[] All =
    [
        .. from counted in Both from exempt in Both from signed in Both from declined in Both from postponed in Both from open in Both
           from activated in Both select new MemberFacts(counted, exempt, signed, declined, postponed, open, activated),
    ];

    public static readonly Arbitrary<MemberFacts[]> Crowds = Gen.ArrayOf(Gen.Elements(All)).ToArbitrary();

    public static CoverageCount Sum(IEnumerable<MemberFacts> people) => people.Aggregate(default(CoverageCount), (sum, p) => sum + p.Count);
}

using FsCheck;

namespace Pakta.Ledger.Tests;

public sealed class PublicCountTests
{
    private static readonly DateTimeOffset _at = new(2026, 11, 23, 4, 28, 0, TimeSpan.Zero);
    private static readonly string _text = new('d', 64);
    private static readonly string _hash = new('a', 64);

    private static CampaignLeaf Begin => new("a", _at, [_text], _at.AddDays(5), "R");

    private static RosterLeaf Roster => new("a", _at, _hash, Counts(("R", 0), ("A", 5), ("B", 6)));

    private static SignLeaf Sign(string unit, bool obliged = true) =>
        new("a", _at, _text, _hash, SignMethod.Pin, unit, obliged);

    private static Dictionary<string, int> Counts(params (string Unit, int Count)[] counts) =>
        counts.ToDictionary(c => c.Unit, c => c.Count);

    private static Dictionary<string, string> Merge(string from, string into) => new() { [from] = into };

    private static CloseLeaf Close(params (string Unit, int Obliged, int Signed)[] figures) =>
        new("a", _at, figures.ToDictionary(f => f.Unit, f => new UnitCount(f.Obliged, f.Signed)));

    private static PublicCount After(params Leaf[] leaves)
    {
        var count = new PublicCount("a");
        foreach (var (index, leaf) in new Leaf[] { Begin, Roster }.Concat(leaves).Index())
            count.Apply(index, leaf);
        return count;
    }

    private static void AssertFigures(PublicCount count, params (string Unit, int Obliged, int Signed)[] expected) =>
        Assert.That(count.Units.Select(u => (u.Key, u.Value.Obliged, u.Value.Signed)), Is.EquivalentTo(expected));

    // The last leaf is the impossible one; the first two are the campaign and its roster.
    private static void AssertImpossible(params Leaf[] leaves)
    {
        Assert.That(() => After(leaves[..^1]), Throws.Nothing);
        Assert.That(() => After(leaves), Throws.TypeOf<LedgerException>()
            .With.Property(nameof(LedgerException.Index)).EqualTo(leaves.Length + 1)
            .And.Message.StartsWith($"leaf {leaves.Length + 1}:"));
    }

    [Test]
    public void Signatures_count_in_their_reporting_unit()
    {
        var count = After(new OpenLeaf("a", _at, "R"), Sign("A"), Sign("A"), Sign("B"));
        AssertFigures(count, ("R", 0, 0), ("A", 5, 2), ("B", 6, 1));
        Assert.That(count.Total, Is.EqualTo(new UnitCount(11, 3)));
    }

    [Test]
    public void A_signer_outside_the_denominator_does_not_count_and_can_be_voided()
    {
        var count = After(Sign("R", obliged: false), new VoidLeaf("a", _at, 2, "R", "wrong", Obliged: false));
        AssertFigures(count, ("R", 0, 0), ("A", 5, 0), ("B", 6, 0));
    }

    [Test]
    public void A_void_takes_the_signature_away_where_it_counts_now()
    {
        var count = After(Sign("A"), new MoveLeaf("a", _at, "A", "B"), new VoidLeaf("a", _at, 2, "B", "not-me"), Sign("B"));
        AssertFigures(count, ("R", 0, 0), ("A", 4, 0), ("B", 7, 1));
    }

    [Test]
    public void A_merge_adds_the_figures_and_ends_the_unit()
    {
        var count = After(Sign("A"), Sign("B"), new MoveLeaf("a", _at, "A", "B", Merge("A", "R")));
        AssertFigures(count, ("R", 4, 0), ("B", 7, 2));
        AssertImpossible(new MoveLeaf("a", _at, "A", "B"));
        AssertImpossible(
            new RosterDeltaLeaf("a", _at, Counts(("A", -1)), "pension", Merge: Merge("A", "R")), Sign("A"));
    }

    [Test]
    public void A_roster_change_is_applied_before_its_merge()
    {
        var count = After(Sign("A"), new RosterDeltaLeaf("a", _at, Counts(("A", -1), ("NEW", 6)), "transfer", Merge: Merge("A", "B")));
        AssertFigures(count, ("R", 0, 0), ("B", 10, 1), ("NEW", 6, 0));
    }

    [Test]
    public void A_signer_who_leaves_and_returns_takes_the_signature_along()
    {
        var left = new RosterDeltaLeaf("a", _at, Counts(("A", -1)), "cltn", Counts(("A", -1)));
        var back = new RosterDeltaLeaf("a", _at, Counts(("B", 1)), "cltn", Counts(("B", 1)));

        Assert.That(After(Sign("A"), left).SignedOutside, Is.EqualTo(1));
        AssertFigures(After(Sign("A"), left, back), ("R", 0, 0), ("A", 4, 0), ("B", 7, 1));
        AssertImpossible(Sign("A"), left, back, back);
        Assert.That(After(Sign("A"), left, new VoidLeaf("a", _at, 2, "A", "not-me", Obliged: false)).SignedOutside, Is.Zero);
        AssertImpossible(Sign("A"), new VoidLeaf("a", _at, 2, "A", "not-me", Obliged: false));
    }

    [Test]
    public void A_signature_from_outside_the_denominator_comes_in_with_its_signer()
    {
        var joins = new RosterDeltaLeaf("a", _at, Counts(("B", 1)), "move", Counts(("B", 1)));
        AssertFigures(After(Sign("A", obliged: false), joins), ("R", 0, 0), ("A", 5, 0), ("B", 7, 1));
        AssertFigures(After(Sign("A", obliged: false), joins, new VoidLeaf("a", _at, 2, "B", "x")), ("R", 0, 0), ("A", 5, 0), ("B", 7, 0));
    }

    [Test]
    public void Who_makes_up_the_figures_and_how_units_hang_may_change_without_them()
    {
        var count = After(Sign("A"), new UnitLeaf("a", _at, "A.1", "moved", "B"), new RosterDeltaLeaf("a", _at, Counts(), "move", Root: _hash),
            new UnitLeaf("a", _at, "A.2", "closed"));
        AssertFigures(count, ("R", 0, 0), ("A", 5, 1), ("B", 6, 0));
    }

    [Test]
    public void Impossible_transitions_name_their_leaf()
    {
        AssertImpossible(Sign("C"));
        AssertImpossible(Sign("R"));
        AssertImpossible(Sign("A") with { TextSha256 = _hash });
        AssertImpossible(Sign("A") with { Campaign = "b" });
        AssertImpossible(Sign("A"), Sign("A") with { At = _at.AddMinutes(-1) });
        AssertImpossible(new MoveLeaf("a", _at, "A", "B"));
        AssertImpossible(Sign("A"), new VoidLeaf("a", _at, 1, "A", "not-me"));
        AssertImpossible(Sign("A"), new VoidLeaf("a", _at, 2, "B", "not-me"));
        AssertImpossible(Sign("A"), new VoidLeaf("a", _at, 2, "A", "x"), new VoidLeaf("a", _at, 2, "A", "x"));
        AssertImpossible(new DisputeLeaf("a", _at, 1, "not-me"));
        AssertImpossible(new RosterDeltaLeaf("a", _at, Counts(("A", -6)), "pension"));
        AssertImpossible(new RosterDeltaLeaf("a", _at, Counts(("C", -1)), "pension"));
        AssertImpossible(Begin);
        AssertImpossible(Roster);
        AssertImpossible(new AuditLeaf(_at, "2026-11-22", _hash));
        AssertImpossible(Sign("A"), Sign("A"), Sign("A"), Sign("A"), Sign("A"), Sign("A"));
    }

    [Test]
    public void A_campaign_begins_with_its_own_leaf()
    {
        Assert.That(() => new PublicCount("a").Apply(0, Roster), Throws.TypeOf<LedgerException>());
        var count = new PublicCount("a");
        count.Apply(7, Begin);
        Assert.That(() => count.Apply(7, Roster), Throws.TypeOf<LedgerException>());
    }

    [Test]
    public void Closing_states_the_figures_of_every_unit_and_ends_signing()
    {
        var close = Close(("R", 0, 0), ("A", 5, 1), ("B", 6, 0));
        Assert.That(After(Sign("A"), close).IsClosed);
        AssertImpossible(Sign("A"), close, Sign("A"));
        AssertImpossible(Sign("A"), Close(("R", 0, 0), ("A", 5, 2), ("B", 6, 0)));
        AssertImpossible(Sign("A"), Close(("C", 0, 0)));

        var reopened = After(Sign("A"), close, new ReopenLeaf("a", _at, _at.AddDays(1), 1), Sign("A"));
        Assert.That(reopened.SignedAfterClose, Is.EqualTo(1));
        Assert.That(reopened.AtClosing!["A"], Is.EqualTo(new UnitCount(5, 1)));
        Assert.That(reopened.Units["A"], Is.EqualTo(new UnitCount(5, 2)));
    }

    [Test]
    public void A_long_closing_goes_on_in_the_next_leaves_only()
    {
        var half = Close(("R", 0, 0));
        var rest = Close(("A", 5, 0), ("B", 6, 0));
        Assert.That(After(half).IsClosed, Is.False);
        Assert.That(After(half, rest).IsClosed);
        AssertImpossible(half, Sign("A"));
        AssertImpossible(half, half);
    }

    [Test]
    public void Nothing_is_signed_after_a_cancellation()
    {
        var cancel = new CancelLeaf("a", _at, "wrong-launch");
        Assert.That(After(Sign("A"), cancel, new VoidLeaf("a", _at, 2, "A", "cancelled")).IsCancelled);
        AssertImpossible(cancel, Sign("A"));
        AssertImpossible(cancel, cancel);
        AssertImpossible(cancel, new OpenLeaf("a", _at, "R"));
    }

    // Random histories of signing, moving and voiding, against a plain list of who signed where.
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void Equals_a_plain_recount(NonNegativeInt[] acts)
    {
        string[] units = ["A", "B", "C"];
        var obliged = units.ToDictionary(u => u, _ => 1000);
        var live = new List<(long Index, string Unit)>();
        var count = new PublicCount("a");
        count.Apply(0, Begin);
        count.Apply(1, new RosterLeaf("a", _at, _hash, obliged));
        foreach (var (index, act) in acts.Select(a => a.Get).Index())
        {
            var (at, unit) = (index + 2, units[act / 3 % 3]);
            if (act % 3 == 0 || live.Count == 0)
            {
                count.Apply(at, Sign(unit));
                live.Add((at, unit));
                continue;
            }
            var who = live[act / 9 % live.Count];
            live.Remove(who);
            if (act % 3 == 1)
            {
                count.Apply(at, new VoidLeaf("a", _at, who.Index, who.Unit, "not-me"));
                continue;
            }
            count.Apply(at, new MoveLeaf("a", _at, who.Unit, unit));
            live.Add((who.Index, unit));
            (obliged[who.Unit], obliged[unit]) = who.Unit == unit
                ? (obliged[unit], obliged[unit])
                : (obliged[who.Unit] - 1, obliged[unit] + 1);
        }

        AssertFigures(count, [.. units.Select(u => (u, obliged[u], live.Count(l => l.Unit == u)))]);
    }
}

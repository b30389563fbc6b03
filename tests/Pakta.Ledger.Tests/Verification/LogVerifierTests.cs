namespace Pakta.Ledger.Tests;

public sealed class LogVerifierTests
{
    private static readonly DateTimeOffset _at = new(2026, 11, 23, 4, 28, 0, TimeSpan.Zero);
    private static readonly string _text = new('d', 64);
    private static readonly string _hash = new('a', 64);

    private static SignLeaf Sign(int number) =>
        new("a", _at.AddMinutes(number / 10), _text, number.ToString("x64", null), SignMethod.Pin, "A");

    private static TestLog Log(int signatures = 300)
    {
        var log = new TestLog();
        log.Append(
            new CampaignLeaf("a", _at, [_text], _at.AddDays(5), "R"),
            new RosterLeaf("a", _at, _hash, new Dictionary<string, int> { ["A"] = 1000 }),
            new AuditLeaf(_at, "2026-11-22", _hash));
        log.Append(Enumerable.Range(0, signatures).Select(Sign));
        return log;
    }

    private static string[] Codes(LedgerReport report) => [.. report.Findings.Select(f => f.Code)];

    [Test]
    public void A_whole_log_stands()
    {
        var log = Log();
        var report = log.Verify();

        Assert.That(report.Stands, $"{report.First}");
        Assert.That((report.Size, report.Root.ToArray()), Is.EqualTo((303L, log.Root)));
        Assert.That(report.Counts["a"].Units["A"], Is.EqualTo(new UnitCount(1000, 300)));
    }

    [Test]
    public void An_empty_log_stands() => Assert.That(new TestLog().Verify().Stands);

    [Test]
    public void A_changed_leaf_shows_in_its_tiles_and_the_root()
    {
        var log = Log();
        log.Leaves[9] = Sign(0).ToBytes();

        Assert.That(Codes(log.Verify()),
            Is.EqualTo(new[] { "tile.different", "tile.different", "checkpoint.root" }));
        Assert.That(log.Verify().First!.Message, Is.EqualTo("tile/0/000"));
    }

    [Test]
    public void Any_changed_byte_of_a_leaf_is_found()
    {
        var log = Log(20);
        for (var leaf = 0; leaf < log.Leaves.Count; leaf++)
        {
            var whole = log.Leaves[leaf];
            log.Leaves[leaf] = [.. whole];
            log.Leaves[leaf][leaf * 7 % whole.Length] ^= 1;
            Assert.That(Codes(log.Verify()), Does.Contain("checkpoint.root"));
            log.Leaves[leaf] = whole;
        }
        Assert.That(log.Verify().Stands);
    }

    [Test]
    public void A_missing_and_an_extra_leaf_are_found()
    {
        var log = Log();
        log.Leaves.RemoveAt(302);
        Assert.That(Codes(log.Verify()), Is.EqualTo(new[] { "tile.different", "checkpoint.size" }));

        log = Log();
        log.Leaves.Add(Sign(300).ToBytes());
        Assert.That(Codes(log.Verify()), Is.EqualTo(new[] { "tile.different", "checkpoint.size" }));
    }

    [Test]
    public void Every_changed_or_missing_tile_is_named()
    {
        var log = Log();
        log.Tiles[(0, 1)][40] ^= 1;
        log.Tiles.Remove((1, 0));
        Assert.That(log.Verify().Findings, Is.EqualTo(new[]
        {
            new LedgerFinding("tile.different", "tile/0/001.p/47"), new LedgerFinding("tile.missing", "tile/1/000.p/1"),
        }));
    }

    [Test]
    public void A_head_that_is_not_signed_or_no_head_is_found_and_the_rest_still_checked()
    {
        var log = Log();
        using var key = Ed25519Key.FromSeed(new byte[32]);
        var forged = new Checkpoint(TestLog.Origin, 303, log.Root).Sign(new NoteSigner(TestLog.Origin, key));
        log.Tiles.Remove((1, 0));

        Assert.That(Codes(log.Verify(forged)), Is.EqualTo(new[] { "checkpoint.signature", "tile.missing" }));
        Assert.That(Codes(log.Verify([1, 2])), Is.EqualTo(new[] { "checkpoint.format", "tile.missing" }));
    }

    [Test]
    public void An_older_head_over_the_same_past_is_only_behind()
    {
        var log = Log(100);
        var old = log.Head();
        log.Append(Sign(100));
        Assert.That(Codes(log.Verify(old)), Is.EqualTo(new[] { "checkpoint.size" }));
    }

    [Test]
    public void What_the_operator_signed_wrongly_is_found_too()
    {
        var log = Log(20);
        log.Append(Sign(0));
        log.Append(new VoidLeaf("a", _at.AddMinutes(9), 1, "A", "not-me"));
        log.Append(new OpenLeaf("b", _at.AddMinutes(9), "R"));

        var report = log.Verify();

        Assert.That(Codes(report), Is.EqualTo(new[] { "leaf.time", "leaf.count", "leaf.count" }));
        Assert.That(report.First!.Message, Does.StartWith("leaf 23:"));
    }

    [Test]
    public void A_leaf_of_no_known_form_is_found()
    {
        var log = TestLog.OfSize(1);
        Assert.That(Codes(log.Verify()), Is.EqualTo(new[] { "leaf.format" }));
    }
}

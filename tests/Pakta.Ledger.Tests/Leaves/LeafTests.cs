using System.Text;

namespace Pakta.Ledger.Tests;

public sealed class LeafTests
{
    private static readonly DateTimeOffset _at = new(2026, 11, 23, 12, 28, 59, TimeSpan.FromHours(8));
    private static readonly string _d = new('d', 64);
    private static readonly string _k = new('a', 64);

    private static readonly Leaf[] _family =
    [
        new SignLeaf("netralitas-2026", _at, _d, _k, SignMethod.Pin, "SETDA.01"),
        new SignLeaf("netralitas-2026", _at, _d, _k, SignMethod.Passkey, "R", Obliged: false),
        new CampaignLeaf("netralitas-2026", _at, [_k, _d], _at.AddDays(5), "R"),
        new RosterLeaf("netralitas-2026", _at, _k, new Dictionary<string, int> { ["SETDA"] = 12, ["R"] = 0 }),
        new OpenLeaf("netralitas-2026", _at, "74.71.06.1008"),
        new RosterDeltaLeaf("netralitas-2026", _at, new Dictionary<string, int> { ["R"] = -2, ["SETDA"] = 1 }, "pension",
            new Dictionary<string, int> { ["R"] = -1 }, new Dictionary<string, string> { ["R"] = "SETDA" }),
        new RosterDeltaLeaf("netralitas-2026", _at, new Dictionary<string, int>(), "correction"),
        new MoveLeaf("netralitas-2026", _at, "R", "SETDA", new Dictionary<string, string> { ["R"] = "SETDA" }),
        new MoveLeaf("netralitas-2026", _at, "R", "SETDA"),
        new VoidLeaf("netralitas-2026", _at, 5_000_000_000, "R", "not-me"),
        new VoidLeaf("netralitas-2026", _at, 5, "R", "not-me", Obliged: false),
        new DisputeLeaf("netralitas-2026", _at, 5, "not-me"),
        new DisputeLeaf("netralitas-2026", _at, 5, "not-me", "upheld"),
        new KeyLeaf(_at, TestLog.Signer.VerifierKey.ToString()),
        new AuditLeaf(_at, "2026-11-22", _k),
        new CloseLeaf("netralitas-2026", _at, new Dictionary<string, UnitCount> { ["R"] = new(5, 4) }),
        new CancelLeaf("netralitas-2026", _at, "wrong-launch"),
        new ReopenLeaf("netralitas-2026", _at, _at.AddDays(1), 3),
        new RosterDeltaLeaf("netralitas-2026", _at, new Dictionary<string, int>(), "move", Root: _k),
        new MoveLeaf("netralitas-2026", _at, "R", "SETDA", Root: _k),
        new UnitLeaf("netralitas-2026", _at, "74.71.06.1008", "moved", "74.71.06"),
        new UnitLeaf("netralitas-2026", _at, "74.71.06.1008", "closed"),
    ];

    private static string Text(Leaf leaf) => Encoding.UTF8.GetString(leaf.ToBytes());

    [Test]
    public void An_ordinary_signature_has_exactly_these_bytes() =>
        Assert.That(Text(_family[0]), Is.EqualTo(
            $"{{\"c\":\"netralitas-2026\",\"d\":\"{_d}\",\"k\":\"{_k}\",\"m\":\"pin\",\"t\":\"sign\"," +
            "\"ts\":\"2026-11-23T04:28Z\",\"u\":\"SETDA.01\",\"v\":1}"));

    [Test]
    public void A_signature_outside_the_figures_says_so() => Assert.That(Text(_family[1]), Does.Contain("\"o\":0,"));

    [TestCase(2, "{\"c\":\"netralitas-2026\",\"d\":[\"K\",\"D\"],\"deadline\":\"2026-11-28T04:28Z\",\"root\":\"R\",\"t\":\"campaign\",TS")]
    [TestCase(3, "{\"c\":\"netralitas-2026\",\"n\":{\"R\":0,\"SETDA\":12},\"root\":\"K\",\"t\":\"roster\",TS")]
    [TestCase(4, "{\"c\":\"netralitas-2026\",\"t\":\"open\",\"ts\":\"2026-11-23T04:28Z\",\"u\":\"74.71.06.1008\",\"v\":1}")]
    [TestCase(5, "{\"c\":\"netralitas-2026\",\"merge\":{\"R\":\"SETDA\"},\"n\":{\"R\":-2,\"SETDA\":1},\"s\":{\"R\":-1},\"t\":\"rosterDelta\",\"ts\":\"2026-11-23T04:28Z\",\"v\":1,\"why\":\"pension\"}")]
    [TestCase(7, "{\"c\":\"netralitas-2026\",\"from\":\"R\",\"merge\":{\"R\":\"SETDA\"},\"t\":\"move\",\"to\":\"SETDA\",TS")]
    [TestCase(9, "{\"c\":\"netralitas-2026\",\"i\":5000000000,\"t\":\"void\",\"ts\":\"2026-11-23T04:28Z\",\"u\":\"R\",\"v\":1,\"why\":\"not-me\"}")]
    [TestCase(12, "{\"c\":\"netralitas-2026\",\"i\":5,\"outcome\":\"upheld\",\"t\":\"dispute\",\"ts\":\"2026-11-23T04:28Z\",\"v\":1,\"why\":\"not-me\"}")]
    [TestCase(14, "{\"c\":\"_\",\"day\":\"2026-11-22\",\"h\":\"K\",\"t\":\"audit\",TS")]
    [TestCase(15, "{\"c\":\"netralitas-2026\",\"n\":{\"R\":[5,4]},\"t\":\"close\",TS")]
    [TestCase(17, "{\"c\":\"netralitas-2026\",\"count\":3,\"t\":\"reopen\",\"ts\":\"2026-11-23T04:28Z\",\"until\":\"2026-11-24T04:28Z\",\"v\":1}")]
    [TestCase(18, "{\"c\":\"netralitas-2026\",\"n\":{},\"root\":\"K\",\"t\":\"rosterDelta\",\"ts\":\"2026-11-23T04:28Z\",\"v\":1,\"why\":\"move\"}")]
    [TestCase(19, "{\"c\":\"netralitas-2026\",\"from\":\"R\",\"root\":\"K\",\"t\":\"move\",\"to\":\"SETDA\",TS")]
    [TestCase(20, "{\"c\":\"netralitas-2026\",\"t\":\"unit\",\"ts\":\"2026-11-23T04:28Z\",\"u\":\"74.71.06.1008\",\"up\":\"74.71.06\",\"v\":1,\"why\":\"moved\"}")]
    [TestCase(21, "{\"c\":\"netralitas-2026\",\"t\":\"unit\",\"ts\":\"2026-11-23T04:28Z\",\"u\":\"74.71.06.1008\",\"v\":1,\"why\":\"closed\"}")]
    public void Other_kinds_have_exactly_these_bytes(int which, string expected) =>
        Assert.That(Text(_family[which]), Is.EqualTo(expected
            .Replace("\"K\"", $"\"{_k}\"", StringComparison.Ordinal).Replace("\"D\"", $"\"{_d}\"", StringComparison.Ordinal)
            .Replace("TS", "\"ts\":\"2026-11-23T04:28Z\",\"v\":1}", StringComparison.Ordinal)));

    [Test]
    public void Every_kind_comes_back_as_it_was()
    {
        foreach (var leaf in _family)
        {
            var read = Leaf.Parse(leaf.ToBytes());
            Assert.That(read.GetType(), Is.EqualTo(leaf.GetType()));
            Assert.That(read.At, Is.EqualTo(new DateTimeOffset(2026, 11, 23, 4, 28, 0, TimeSpan.Zero)));
            Assert.That(read.ToBytes(), Is.EqualTo(leaf.ToBytes()));
        }
        Assert.That(_family.Select(l => l.GetType()).Distinct().Count(), Is.EqualTo(
            typeof(Leaf).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(Leaf)))), "a kind is not tried");
    }

    [Test]
    public void Taking_another_time_changes_nothing_else()
    {
        var later = _family[0].WithTime(_at.AddMinutes(2));
        Assert.That(later, Is.EqualTo((SignLeaf)_family[0] with { At = _at.AddMinutes(2).AddSeconds(-30) }));
        Assert.That(Text(later), Is.EqualTo(Text(_family[0]).Replace("04:28Z", "04:30Z", StringComparison.Ordinal)));
    }

    [Test]
    public void The_longest_signature_fits_in_400_bytes()
    {
        var leaf = new SignLeaf(new string('c', 80), _at, _d, _k, SignMethod.Assisted, new string('U', 64), Obliged: false);
        Assert.That(leaf.ToBytes(), Has.Length.LessThanOrEqualTo(400));
    }

    [Test]
    public void A_roster_too_long_for_a_leaf_is_refused()
    {
        var units = Enumerable.Range(0, 5000).ToDictionary(i => $"UNIT.{i:0000}.LONG", i => i);
        Assert.That(() => new RosterLeaf("a", _at, _k, units).ToBytes(), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Values_that_do_not_belong_are_refused_on_the_way_out()
    {
        Leaf[] wrong =
        [
            new SignLeaf("Netralitas", _at, _d, _k, SignMethod.Pin, "R"),
            new SignLeaf("", _at, _d, _k, SignMethod.Pin, "R"),
            new SignLeaf("_", _at, _d, _k, SignMethod.Pin, "R"),
            new SignLeaf("a", _at, _d.ToUpperInvariant(), _k, SignMethod.Pin, "R"),
            new SignLeaf("a", _at, _d, _k[1..], SignMethod.Pin, "R"),
            new SignLeaf("a", _at, _d, _k, SignMethod.Pin, "Kelurahan Abeli"),
            new SignLeaf("a", _at, _d, _k, SignMethod.Pin, new string('U', 65)),
            new SignLeaf("a\n", _at, _d, _k, SignMethod.Pin, "R"),
            new CampaignLeaf("a", _at, [_d, _k], _at, "R"),
            new CampaignLeaf("a", _at, [_d, _d], _at, "R"),
            new CampaignLeaf("a", _at, [], _at, "R"),
            new RosterLeaf("a", _at, _k, new Dictionary<string, int> { ["R"] = -1 }),
            new VoidLeaf("a", _at, -1, "R", "not-me"),
            new VoidLeaf("a", _at, 1, "R", "he said it was not him"),
            new MoveLeaf("a", _at, "R", "S", new Dictionary<string, string> { ["A"] = "B", ["B"] = "C" }),
            new MoveLeaf("a", _at, "R", "S", Root: _k[1..]),
            new RosterDeltaLeaf("a", _at, new Dictionary<string, int>(), "move", Root: "no root"),
            new UnitLeaf("a", _at, "Kelurahan Abeli", "moved"),
            new UnitLeaf("a", _at, "R", "moved", "Kecamatan Abeli"),
            new KeyLeaf(_at, "nonsense"),
            new AuditLeaf(_at, "2026-02-30", _k),
            new ReopenLeaf("a", _at, _at, 0),
        ];
        foreach (var leaf in wrong)
            Assert.That(() => leaf.ToBytes(), Throws.TypeOf<FormatException>(), leaf.ToString());
    }

    [TestCase("\"v\":1", "\"v\":2")]
    [TestCase("\"v\":1", "\"v\":\"1\"")]
    [TestCase("\"v\":1", "\"v\":1,\"w\":1")]
    [TestCase("\"c\":\"netralitas-2026\",", "")]
    [TestCase("\"t\":\"sign\"", "\"t\":\"signature\"")]
    [TestCase("\"t\":\"sign\"", "\"t\":1")]
    [TestCase("\"t\":\"sign\"", "\"t\":\"open\"")]
    [TestCase("\"m\":\"pin\"", "\"m\":\"Pin\"")]
    [TestCase("\"m\":\"pin\",", "\"m\":\"pin\",\"o\":1,")]
    [TestCase("\"m\":\"pin\",", "\"m\":\"pin\",\"nip\":\"199001012015011001\",")]
    [TestCase("T04:28Z", "T04:28:00Z")]
    [TestCase("T04:28Z", "T24:28Z")]
    [TestCase("11-23T", "02-30T")]
    [TestCase("\"ts\"", " \"ts\"")]
    public void Bytes_that_do_not_belong_are_refused(string part, string by)
    {
        var bytes = Text(_family[0]).Replace(part, by, StringComparison.Ordinal);
        Assert.That(bytes, Is.Not.EqualTo(Text(_family[0])));
        Assert.That(() => Leaf.Parse(Encoding.UTF8.GetBytes(bytes)), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Every_truncated_leaf_is_refused()
    {
        foreach (var bytes in _family.Select(l => l.ToBytes()))
        {
            for (var length = 0; length < bytes.Length; length++)
                Assert.That(() => Leaf.Parse(bytes.AsSpan(0, length)), Throws.TypeOf<FormatException>());
        }
    }

    [Test]
    public void A_garbled_leaf_is_refused_or_reads_as_just_those_bytes()
    {
        var random = new Random(6962);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = _family[round % _family.Length].ToBytes();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            byte[] read;
            try
            {
                read = Leaf.Parse(bytes).ToBytes();
            }
            catch (FormatException)
            {
                continue;
            }
            Assert.That(read, Is.EqualTo(bytes));
        }
    }
}

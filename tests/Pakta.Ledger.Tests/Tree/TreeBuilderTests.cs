using FsCheck;

namespace Pakta.Ledger.Tests;

public sealed class TreeBuilderTests
{
    // Batches of any size, and a restart from the stored tiles between any two of them.
    [FsCheck.NUnit.Property(MaxTest = 40)]
    public void Tiles_grown_in_batches_with_restarts_equal_those_built_at_once(NonNegativeInt[] batches)
    {
        var stored = new Dictionary<(int, long), byte[]>();
        ReadOnlyMemory<byte> Read(int level, long index) => stored[(level, index)];
        var size = 0;
        var builder = new TreeBuilder();
        foreach (var batch in batches.Take(12).Select(b => b.Get * 61 % 400))
        {
            for (var i = 0; i < batch; i++)
                builder.Append(MerkleTree.LeafHash(BitConverter.GetBytes(size++)));
            foreach (var tile in builder.TakeChangedTiles())
                stored[(tile.Level, tile.Index)] = tile.Hashes.ToArray();
            var root = builder.Root();
            builder = TreeBuilder.Restore(size, Read);
            Assert.That(builder.Root(), Is.EqualTo(root));
        }

        var whole = TestLog.OfSize(size);
        Assert.That(builder.Root(), Is.EqualTo(whole.Root));
        Assert.That(stored, Is.EquivalentTo(whole.Tiles));
    }

    [Test]
    public void A_batch_on_five_million_leaves_touches_only_the_right_edge()
    {
        const long size = 5_000_000;
        var read = new List<(int Level, long Index)>();
        var builder = TreeBuilder.Restore(size, (level, index) =>
        {
            read.Add((level, index));
            return new byte[Tile.FullWidth * 32];
        });

        for (var i = 0; i < 1000; i++)
            builder.Append(MerkleTree.LeafHash(BitConverter.GetBytes(i)));
        var changed = builder.TakeChangedTiles();

        Assert.That(read, Is.EqualTo(new[] { (0, 19531L), (1, 76L), (2, 0L) }));
        Assert.That(changed, Has.Count.LessThanOrEqualTo(7));
        Assert.That(changed.All(t => t.Index >= size >> (8 * (t.Level + 1))));
        Assert.That(builder.Size, Is.EqualTo(size + 1000));
    }

    [Test]
    public void A_short_tile_is_refused_at_restart()
    {
        Assert.That(() => TreeBuilder.Restore(300, (_, _) => new byte[32]),
            Throws.TypeOf<LedgerException>().With.Message.Contains("tile/0/001.p/44"));
    }

    [Test]
    public void Nothing_changes_without_a_leaf()
    {
        var builder = new TreeBuilder();
        builder.Append(MerkleTree.LeafHash([]));
        Assert.That(builder.TakeChangedTiles().Select(t => t.Path), Is.EqualTo(new[] { "tile/0/000.p/1" }));
        Assert.That(builder.TakeChangedTiles(), Is.Empty);
    }
}

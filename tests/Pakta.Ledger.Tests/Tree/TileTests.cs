namespace Pakta.Ledger.Tests;

public sealed class TileTests
{
    [TestCase(0, 0, 256, "tile/0/000")]
    [TestCase(0, 1234, 256, "tile/0/x001/234")]
    [TestCase(0, 1_234_067, 256, "tile/0/x001/x234/067")]
    [TestCase(1, 999, 17, "tile/1/999.p/17")]
    [TestCase(2, 1000, 1, "tile/2/x001/000.p/1")]
    [TestCase(63, 0, 255, "tile/63/000.p/255")]
    public void Paths_are_those_of_tlog_tiles(int level, long index, int width, string expected) =>
        Assert.That(Tile.PathOf(level, index, width), Is.EqualTo(expected));

    [Test]
    public void Entry_bundles_have_their_own_paths() =>
        Assert.That(Tile.EntriesPathOf(1_234_067, 9), Is.EqualTo("tile/entries/x001/x234/067.p/9"));

    [Test]
    public void A_tree_of_70000_has_the_tiles_of_the_specification()
    {
        var builder = new TreeBuilder();
        for (var i = 0; i < 70_000; i++)
            builder.Append(MerkleTree.LeafHash(BitConverter.GetBytes(i)));
        var tiles = builder.TakeChangedTiles();

        Assert.That(tiles.Count(t => t is { Level: 0, Width: 256 }), Is.EqualTo(273));
        Assert.That(tiles.Where(t => t.Width < 256).Select(t => t.Path),
            Is.EqualTo(new[] { "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1" }));
        Assert.That(tiles.Where(t => t is { Level: 1, Width: 256 }).Select(t => t.Path), Is.EqualTo(new[] { "tile/1/000" }));
        Assert.That(tiles.All(t => t.Width == Tile.WidthIn(70_000, t.Level, t.Index)));
        Assert.That(tiles.All(t => t.Hashes.Length == t.Width * 32));
    }

    [Test]
    public void An_entry_bundle_gives_its_leaves_back()
    {
        ReadOnlyMemory<byte>[] leaves = [new byte[] { 1, 2 }, Array.Empty<byte>(), new byte[65_535]];

        var bundle = EntryBundle.Write(leaves);

        Assert.That(bundle[..4], Is.EqualTo(new byte[] { 0, 2, 1, 2 }));
        Assert.That(EntryBundle.Parse(bundle).Select(l => l.ToArray()), Is.EqualTo(leaves.Select(l => l.ToArray())));
        Assert.That(() => EntryBundle.Parse(bundle.AsMemory(0, bundle.Length - 1)), Throws.TypeOf<FormatException>());
        Assert.That(() => EntryBundle.Write([new byte[65_536]]), Throws.ArgumentException);
    }
}

namespace Pakta.Ledger;

// Any node of a tree of a given size out of stored tiles; each tile is read once.
internal sealed class TreeReader(long size, Func<int, long, ReadOnlyMemory<byte>> readTile)
{
    private readonly Dictionary<(int Level, long Index), ReadOnlyMemory<byte>> _tiles = [];

    /// <summary>RFC 6962 hash of the leaves [start, start + count), as its proofs cut them.</summary>
    internal byte[] Range(long start, long count)
    {
        var height = 0;
        while (1L << height < count)
            height++;
        if (1L << height == count && start % count == 0)
            return Perfect(height, start >> height);
        var left = MerkleTree.Split(count);
        return MerkleTree.NodeHash(Range(start, left), Range(start + left, count - left));
    }

    internal static ReadOnlyMemory<byte> Load(
        Func<int, long, ReadOnlyMemory<byte>> readTile, int level, long index, int width)
    {
        var stored = readTile(level, index);
        return stored.Length >= width * MerkleTree.HashBytes
            ? stored[..(width * MerkleTree.HashBytes)]
            : throw new LedgerException(null,
                $"{Tile.PathOf(level, index, width)} is missing or too short ({stored.Length} bytes)");
    }

    private byte[] Perfect(int height, long index)
    {
        var level = height / Tile.Height;
        var count = 1 << (height % Tile.Height);
        var first = index * count;
        var at = (level, first / Tile.FullWidth);
        if (!_tiles.TryGetValue(at, out var tile))
            _tiles[at] = tile = Load(readTile, at.level, at.Item2, Tile.WidthIn(size, at.level, at.Item2));
        return MerkleTree.PerfectRoot(tile.Span.Slice(
            (int)(first % Tile.FullWidth) * MerkleTree.HashBytes, count * MerkleTree.HashBytes));
    }
}

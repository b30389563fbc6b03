namespace Pakta.Ledger;

/// <summary>
/// The right edge of a growing tree: appends leaf hashes, gives the root and the tiles that changed. Holds at most one
/// tile a level, so integrating a batch costs the batch and not the tree. For one thread.
/// </summary>
public sealed class TreeBuilder
{
    private readonly List<byte[]> _edge = [];
    private readonly Dictionary<(int Level, long Index), Tile> _completed = [];
    private readonly HashSet<int> _touched = [];

    /// <summary>Leaves in the tree.</summary>
    public long Size { get; private set; }

    /// <summary>
    /// Takes up a stored tree. The caller compares <see cref="Root"/> with its signed head before it goes on.
    /// </summary>
    /// <param name="size">Leaves in the tree.</param>
    /// <param name="readTile">Hashes of the stored tile at (level, index): at least those that this size needs.</param>
    /// <exception cref="LedgerException">A stored tile is missing or too short.</exception>
    public static TreeBuilder Restore(long size, Func<int, long, ReadOnlyMemory<byte>> readTile)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentNullException.ThrowIfNull(readTile);
        var builder = new TreeBuilder { Size = size };
        for (var (level, hashes) = (0, size); hashes > 0; level++, hashes >>= Tile.Height)
        {
            var edge = builder.Edge(level);
            var width = (int)(hashes % Tile.FullWidth);
            if (width > 0)
                TreeReader.Load(readTile, level, hashes / Tile.FullWidth, width).Span.CopyTo(edge);
        }
        return builder;
    }

    /// <summary>Adds one leaf by its hash (32 bytes, <see cref="MerkleTree.LeafHash"/>).</summary>
    public void Append(ReadOnlySpan<byte> leafHash)
    {
        if (leafHash.Length != MerkleTree.HashBytes)
            throw new ArgumentException("a leaf hash is 32 bytes", nameof(leafHash));
        var hash = leafHash;
        for (var level = 0; ; level++)
        {
            var edge = Edge(level);
            var position = Size >> (Tile.Height * level);
            hash.CopyTo(edge.AsSpan((int)(position % Tile.FullWidth) * MerkleTree.HashBytes));
            _touched.Add(level);
            if (position % Tile.FullWidth < Tile.FullWidth - 1)
                break;
            _completed[(level, position / Tile.FullWidth)] =
                new Tile(level, position / Tile.FullWidth, Tile.FullWidth, edge.ToArray());
            hash = MerkleTree.PerfectRoot(edge);
        }
        Size++;
    }

    /// <summary>The root of the present tree, 32 bytes.</summary>
    public byte[] Root()
    {
        byte[]? root = null;
        for (var level = 0; level < _edge.Count; level++)
        {
            // The perfect subtrees of this level, from the smallest at the right to the largest.
            var end = WidthAt(level);
            for (var count = 1; count < Tile.FullWidth; count <<= 1)
            {
                if ((end & count) == 0)
                    continue;
                var start = end - count;
                var peak = MerkleTree.PerfectRoot(
                    _edge[level].AsSpan(start * MerkleTree.HashBytes, count * MerkleTree.HashBytes));
                root = root is null ? peak : MerkleTree.NodeHash(peak, root);
                end = start;
            }
        }
        return root ?? MerkleTree.EmptyRoot();
    }

    /// <summary>Tiles that are new or wider since the last call (or since the start), to be stored with the head.</summary>
    public IReadOnlyList<Tile> TakeChangedTiles()
    {
        var changed = TakeCompletedTiles().Concat(PartialTiles().Where(t => _touched.Contains(t.Level))).ToList();
        _touched.Clear();
        return [.. changed.OrderBy(t => t.Level).ThenBy(t => t.Index)];
    }

    internal IReadOnlyList<Tile> TakeCompletedTiles()
    {
        var completed = _completed.Values.ToList();
        _completed.Clear();
        return completed;
    }

    internal IEnumerable<Tile> PartialTiles() =>
        from level in Enumerable.Range(0, _edge.Count)
        let width = WidthAt(level)
        where width > 0
        select new Tile(level, (Size >> (Tile.Height * level)) / Tile.FullWidth, width,
            _edge[level].AsSpan(0, width * MerkleTree.HashBytes).ToArray());

    private int WidthAt(int level) => (int)((Size >> (Tile.Height * level)) % Tile.FullWidth);

    private byte[] Edge(int level)
    {
        while (_edge.Count <= level)
            _edge.Add(new byte[Tile.FullWidth * MerkleTree.HashBytes]);
        return _edge[level];
    }
}

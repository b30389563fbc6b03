namespace Pakta.Ledger;

/// <summary>That a leaf stands at an index of a tree (RFC 6962, section 2.1.1): at 5 million leaves 23 hashes.</summary>
/// <param name="Hashes">32-byte hashes, from the leaf's sibling up to the root's child.</param>
public sealed record InclusionProof(IReadOnlyList<byte[]> Hashes)
{
    /// <summary>
    /// Builds the proof for the leaf at <paramref name="index"/> of the first <paramref name="size"/> leaves.
    /// </summary>
    /// <param name="index">Zero-based, below <paramref name="size"/>.</param>
    /// <param name="size">Leaves in the tree that the proof ends in.</param>
    /// <param name="readTile">Hashes of the stored tile at (level, index); it may be wider than needed.</param>
    /// <exception cref="LedgerException">A stored tile is missing or too short.</exception>
    public static InclusionProof Create(long index, long size, Func<int, long, ReadOnlyMemory<byte>> readTile)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var tree = new TreeReader(size, readTile);
        var hashes = new List<byte[]>();
        for (var (start, count) = (0L, size); count > 1;)
        {
            var left = MerkleTree.Split(count);
            var inLeft = index < start + left;
            hashes.Add(inLeft ? tree.Range(start + left, count - left) : tree.Range(start, left));
            (start, count) = inLeft ? (start, left) : (start + left, count - left);
        }
        hashes.Reverse();
        return new InclusionProof(hashes);
    }

    /// <summary>True if the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). Never throws.</summary>
    public bool Verify(ReadOnlySpan<byte> leafHash, long index, long size, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != MerkleTree.HashBytes
            || Hashes.Any(h => h.Length != MerkleTree.HashBytes))
            return false;
        var (fn, sn, hash) = (index, size - 1, leafHash.ToArray());
        foreach (var sibling in Hashes)
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                hash = MerkleTree.NodeHash(sibling, hash);
                while ((fn & 1) == 0 && fn != 0)
                    (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                hash = MerkleTree.NodeHash(hash, sibling);
            }
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && root.SequenceEqual(hash);
    }
}

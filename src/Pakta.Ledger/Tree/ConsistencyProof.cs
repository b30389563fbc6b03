using System.Numerics;

namespace Pakta.Ledger;

/// <summary>That a smaller tree is the beginning of a larger one (RFC 6962, section 2.1.2).</summary>
/// <param name="Hashes">32-byte hashes in the order of the RFC; none if the sizes are equal or the old tree is empty.</param>
public sealed record ConsistencyProof(IReadOnlyList<byte[]> Hashes)
{
    /// <summary>
    /// Builds the proof between the first <paramref name="oldSize"/> and <paramref name="newSize"/> leaves.
    /// </summary>
    /// <exception cref="LedgerException">A stored tile is missing or too short.</exception>
    public static ConsistencyProof Create(
        long oldSize, long newSize, Func<int, long, ReadOnlyMemory<byte>> readTile)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        var hashes = new List<byte[]>();
        if (oldSize == 0 || oldSize == newSize)
            return new ConsistencyProof(hashes);
        var tree = new TreeReader(newSize, readTile);
        var (start, count, known) = (0L, newSize, true);
        while (oldSize != start + count)
        {
            var left = MerkleTree.Split(count);
            if (oldSize <= start + left)
            {
                hashes.Add(tree.Range(start + left, count - left));
                count = left;
            }
            else
            {
                hashes.Add(tree.Range(start, left));
                (start, count, known) = (start + left, count - left, false);
            }
        }
        // The verifier has the old root itself, unless the old tree is not one perfect subtree from the left.
        if (!known)
            hashes.Add(tree.Range(start, count));
        hashes.Reverse();
        return new ConsistencyProof(hashes);
    }

    /// <summary>True if the proof joins both roots (RFC 9162, section 2.1.4.2). Never throws.</summary>
    public bool Verify(long oldSize, long newSize, ReadOnlySpan<byte> oldRoot, ReadOnlySpan<byte> newRoot)
    {
        if (oldSize < 0 || oldSize > newSize || oldRoot.Length != MerkleTree.HashBytes
            || newRoot.Length != MerkleTree.HashBytes || Hashes.Any(h => h.Length != MerkleTree.HashBytes))
            return false;
        if (oldSize == newSize)
            return Hashes.Count == 0 && oldRoot.SequenceEqual(newRoot);
        if (oldSize == 0)
            return Hashes.Count == 0 && oldRoot.SequenceEqual(MerkleTree.EmptyRoot());
        var path = Hashes.ToList();
        if (BitOperations.IsPow2(oldSize))
            path.Insert(0, oldRoot.ToArray());
        if (path.Count == 0)
            return false;
        var (fn, sn) = (oldSize - 1, newSize - 1);
        for (; (fn & 1) == 1; fn >>= 1)
            sn >>= 1;
        var (old, now) = (path[0], path[0]);
        foreach (var hash in path.Skip(1))
        {
            if (sn == 0)
                return false;
            if ((fn & 1) == 1 || fn == sn)
            {
                old = MerkleTree.NodeHash(hash, old);
                now = MerkleTree.NodeHash(hash, now);
                while ((fn & 1) == 0 && fn != 0)
                    (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                now = MerkleTree.NodeHash(now, hash);
            }
            (fn, sn) = (fn >> 1, sn >> 1);
        }
        return sn == 0 && oldRoot.SequenceEqual(old) && newRoot.SequenceEqual(now);
    }
}

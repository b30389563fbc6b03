using System.Numerics;
using System.Security.Cryptography;

namespace Pakta.Ledger;

/// <summary>The tree of RFC 6962, section 2.1, with SHA-256. All hashes are 32 bytes.</summary>
public static class MerkleTree
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashBytes = 32;

    /// <summary>Root of the tree without leaves: SHA-256 of nothing.</summary>
    public static byte[] EmptyRoot() => SHA256.HashData([]);

    /// <summary>SHA-256(0x00 || leaf).</summary>
    public static byte[] LeafHash(ReadOnlySpan<byte> leaf)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([0]);
        hash.AppendData(leaf);
        return hash.GetHashAndReset();
    }

    /// <summary>SHA-256(0x01 || left || right).</summary>
    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        CheckHash(left);
        CheckHash(right);
        Span<byte> node = stackalloc byte[1 + 2 * HashBytes];
        node[0] = 1;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + HashBytes)..]);
        return SHA256.HashData(node);
    }

    /// <summary>Root over leaf hashes, by the definition; for small trees and as the yardstick of the others.</summary>
    public static byte[] RootOf(IReadOnlyList<byte[]> leafHashes)
    {
        ArgumentNullException.ThrowIfNull(leafHashes);
        return leafHashes.Count == 0 ? EmptyRoot() : Range(leafHashes, 0, leafHashes.Count);
    }

    /// <summary>Largest power of two smaller than <paramref name="count"/>, which is at least 2.</summary>
    internal static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));

    /// <summary>Root of a perfect subtree whose 2^k lower hashes lie side by side.</summary>
    internal static byte[] PerfectRoot(ReadOnlySpan<byte> hashes)
    {
        if (hashes.Length == HashBytes)
            return hashes.ToArray();
        var half = hashes.Length / 2;
        return NodeHash(PerfectRoot(hashes[..half]), PerfectRoot(hashes[half..]));
    }

    private static void CheckHash(ReadOnlySpan<byte> hash)
    {
        if (hash.Length != HashBytes)
            throw new ArgumentException($"a hash is {HashBytes} bytes, not {hash.Length}");
    }

    private static byte[] Range(IReadOnlyList<byte[]> hashes, int start, int count)
    {
        if (count == 1)
            return hashes[start];
        var left = (int)Split(count);
        return NodeHash(Range(hashes, start, left), Range(hashes, start + left, count - left));
    }
}

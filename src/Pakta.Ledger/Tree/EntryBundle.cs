using System.Buffers.Binary;

namespace Pakta.Ledger;

/// <summary>
/// The leaves under one level 0 tile (c2sp.org/tlog-tiles, entry bundles): each with its length before it, 16 bits
/// big-endian.
/// </summary>
public static class EntryBundle
{
    /// <summary>Writes 1 to 256 leaves of at most 65,535 bytes each.</summary>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        if (leaves.Count is 0 or > Tile.FullWidth || leaves.Any(l => l.Length > Leaf.MaxBytes))
            throw new ArgumentException("a bundle holds 1 to 256 leaves of at most 65,535 bytes", nameof(leaves));
        var bundle = new byte[leaves.Sum(l => 2 + l.Length)];
        var rest = bundle.AsSpan();
        foreach (var leaf in leaves)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)leaf.Length);
            leaf.Span.CopyTo(rest[2..]);
            rest = rest[(2 + leaf.Length)..];
        }
        return bundle;
    }

    /// <summary>Reads the leaves of a bundle.</summary>
    /// <exception cref="FormatException">It ends within a leaf, is empty, or holds more than 256.</exception>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Parse(ReadOnlyMemory<byte> bundle)
    {
        var leaves = new List<ReadOnlyMemory<byte>>();
        while (bundle.Length > 0)
        {
            if (bundle.Length < 2 || leaves.Count == Tile.FullWidth)
                throw new FormatException("entry bundle: malformed");
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < 2 + length)
                throw new FormatException("entry bundle: it ends within a leaf");
            leaves.Add(bundle.Slice(2, length));
            bundle = bundle[(2 + length)..];
        }
        return leaves.Count > 0 ? leaves : throw new FormatException("entry bundle: empty");
    }
}

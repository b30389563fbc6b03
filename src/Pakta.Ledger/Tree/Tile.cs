using System.Globalization;

namespace Pakta.Ledger;

/// <summary>
/// A tile of c2sp.org/tlog-tiles: up to 256 consecutive hashes at height 8 x <paramref name="Level"/>, side by side.
/// </summary>
/// <param name="Level">0 to 63; leaf hashes are at 0.</param>
/// <param name="Index">Zero-based place in its level.</param>
/// <param name="Width">Hashes in it: 1 to 256; below 256 the tile is partial.</param>
/// <param name="Hashes">32 x <paramref name="Width"/> bytes.</param>
public sealed record Tile(int Level, long Index, int Width, ReadOnlyMemory<byte> Hashes)
{
    /// <summary>Hashes in a full tile.</summary>
    public const int FullWidth = 256;

    internal const int Height = 8;

    /// <summary>Address under the log's prefix.</summary>
    public string Path => PathOf(Level, Index, Width);

    /// <summary><c>tile/L/N[.p/W]</c>, for instance <c>tile/0/x001/234</c> or <c>tile/1/000.p/17</c>.</summary>
    public static string PathOf(int level, long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 63);
        return string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index, width)}");
    }

    /// <summary><c>tile/entries/N[.p/W]</c>: the bundle of leaves under the level 0 tile of that index.</summary>
    public static string EntriesPathOf(long index, int width) => "tile/entries/" + Number(index, width);

    /// <summary>
    /// Hashes in the tile at this place of a tree of <paramref name="size"/> leaves; 0 when there is none.
    /// </summary>
    public static int WidthIn(long size, int level, long index)
    {
        var shift = Height * level;
        var hashes = shift > 62 ? 0 : size >> shift;
        return (int)Math.Clamp(hashes - index * FullWidth, 0, FullWidth);
    }

    private static string Number(long index, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, FullWidth);
        var path = (index % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (var rest = index / 1000; rest > 0; rest /= 1000)
            path = string.Create(CultureInfo.InvariantCulture, $"x{rest % 1000:000}/{path}");
        return width == FullWidth ? path : string.Create(CultureInfo.InvariantCulture, $"{path}.p/{width}");
    }
}

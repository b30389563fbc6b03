namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// How much one reading of an archive may unpack, and how many rows and texts it may hold: all in proportion to the packed bytes
/// that it has come through so far, so that a part that swells is found at its beginning. Rosters shrink to a tenth of their size,
/// repetitive ones to a thirtieth; a row takes five packed bytes at least, a text that counts up two.
/// </summary>
internal sealed class UnpackBudget
{
    private const long FreeBytes = 32L << 20;
    private const long FreeRows = 20_000;
    private const long MostRatio = 60;
    private const long BytesOfARow = 4;
    private const long BytesOfAText = 1;
    private long _bytes = FreeBytes;
    private long _items = FreeRows * BytesOfARow;

    /// <summary>So many packed bytes were read.</summary>
    public void Earn(int packed)
    {
        _bytes += packed * MostRatio;
        _items += packed;
    }

    /// <exception cref="UnreadableFileException">Too much.</exception>
    public void Take(int bytes) => Check(_bytes -= bytes);

    /// <exception cref="UnreadableFileException">Too many rows.</exception>
    public void TakeRow() => Check(_items -= BytesOfARow);

    /// <exception cref="UnreadableFileException">Too many shared texts.</exception>
    public void TakeText() => Check(_items -= BytesOfAText);

    private static void Check(long left)
    {
        if (left < 0) throw new UnreadableFileException(UnreadableFile.Bomb);
    }
}

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// How much one reading of an archive may unpack, and how many rows and texts it may hold: all in proportion to its size. Rosters
/// shrink to a tenth of their size, repetitive ones to a thirtieth, and a row of theirs takes tens of packed bytes.
/// </summary>
internal sealed class UnpackBudget(long packed)
{
    private const long FreeBytes = 32L << 20;
    private const long FreeItems = 20_000;
    private const long MostRatio = 60;
    private const long BytesOfAnItem = 12;
    private long _bytes = FreeBytes + packed * MostRatio;
    private long _items = FreeItems + packed / BytesOfAnItem;

    /// <exception cref="UnreadableFileException">Too much.</exception>
    public void Take(int bytes) => Check(_bytes -= bytes);

    /// <summary>One row or shared text.</summary>
    /// <exception cref="UnreadableFileException">Too many.</exception>
    public void TakeItem() => Check(--_items);

    private static void Check(long left)
    {
        if (left < 0) throw new UnreadableFileException(UnreadableFile.Bomb);
    }
}

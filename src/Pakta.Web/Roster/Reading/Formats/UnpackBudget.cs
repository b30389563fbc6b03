namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>How much one reading of an archive may unpack: rosters shrink to a tenth of their size, repetitive ones to a thirtieth.</summary>
internal sealed class UnpackBudget(long packed)
{
    private const long Free = 32L << 20;
    private const long MostRatio = 60;
    private long _left = Free + packed * MostRatio;

    public bool Take(int bytes) => (_left -= bytes) >= 0;
}

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Which values of a very large file may stand in it more than once: two rows of bits, filled by a reading of their own, so that
/// only those values need be held. It errs by holding too many, never too few; without that reading everything is held.
/// </summary>
internal sealed class Repeats
{
    private const int SlotBits = 27;
    private ulong[]? _once, _again;

    public void See(ulong value)
    {
        _once ??= new ulong[1 << (SlotBits - 6)];
        _again ??= new ulong[1 << (SlotBits - 6)];
        var (word, bit) = Slot(value);
        if ((_once[word] & bit) != 0) _again[word] |= bit;
        _once[word] |= bit;
    }

    public bool MayBe(ulong value)
    {
        if (_again is null) return true;
        var (word, bit) = Slot(value);
        return (_again[word] & bit) != 0;
    }

    private static (int Word, ulong Bit) Slot(ulong value)
    {
        var slot = (value ^ (value >> 29)) * 0x9E3779B97F4A7C15UL >> (64 - SlotBits);
        return ((int)(slot >> 6), 1UL << (int)(slot & 63));
    }
}

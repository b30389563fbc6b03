namespace Pakta.Web.Roster.People.Facts;

/// <summary>Who had a value first, for values and people of eight bytes: an open table that knows no strings.</summary>
internal sealed class PairTable
{
    private ulong[] _values = new ulong[1024];
    private ulong[] _people = new ulong[1024];
    private int _count;

    /// <summary>The person who had the value first; <paramref name="person"/> itself when nobody had.</summary>
    public ulong FirstOf(ulong value, ulong person)
    {
        if (value == 0) value = 1;
        if (_count * 10L > _values.Length * 6L) Grow();
        var slot = Find(value);
        if (_values[slot] != 0) return _people[slot];
        (_values[slot], _people[slot], _count) = (value, person, _count + 1);
        return person;
    }

    private int Find(ulong value)
    {
        var mask = _values.Length - 1;
        var slot = (int)(((value * 0x9E3779B97F4A7C15UL) >> 17) & (ulong)mask);
        while (_values[slot] != 0 && _values[slot] != value) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (values, people) = (_values, _people);
        (_values, _people) = (new ulong[values.Length * 2], new ulong[values.Length * 2]);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] == 0) continue;
            var slot = Find(values[i]);
            (_values[slot], _people[slot]) = (values[i], people[i]);
        }
    }
}

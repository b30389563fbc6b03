namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Telephone numbers or addresses that several people of a file share. Such a value is not stored: a personal link that goes there
/// would reach somebody else too.
/// </summary>
internal sealed class SharedValues
{
    private ulong[] _hashes = new ulong[1024];
    private ulong[] _people = new ulong[1024];
    private readonly HashSet<ulong> _shared = [];
    private int _count;

    public bool HasShared => _shared.Count > 0;

    public void Learn(string? value, ulong person)
    {
        if (value is null) return;
        if (_count * 10L > _hashes.Length * 6L) Grow();
        var hash = HashOf(value);
        var slot = Find(hash);
        if (_hashes[slot] == 0) (_hashes[slot], _people[slot], _count) = (hash, person, _count + 1);
        else if (person == 0 || _people[slot] != person) _shared.Add(hash);
    }

    public bool IsShared(string value) => _shared.Count > 0 && _shared.Contains(HashOf(value));

    private int Find(ulong hash)
    {
        var mask = _hashes.Length - 1;
        var slot = (int)((hash * 0x9E3779B97F4A7C15UL >> 17) & (ulong)mask);
        while (_hashes[slot] != 0 && _hashes[slot] != hash) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (hashes, people) = (_hashes, _people);
        (_hashes, _people) = (new ulong[hashes.Length * 2], new ulong[hashes.Length * 2]);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == 0) continue;
            var slot = Find(hashes[i]);
            (_hashes[slot], _people[slot]) = (hashes[i], people[i]);
        }
    }

    private static ulong HashOf(string value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value) hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211UL;
        return hash == 0 ? 1 : hash;
    }
}

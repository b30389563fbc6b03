namespace Pakta.Web.Roster.People.Facts;

/// <summary>Numbers of a file with their first row: an open table of places over chunks that never move, so that it grows without copying.</summary>
internal sealed class NumberTable
{
    private const int ChunkBits = 14;
    private const int ChunkSize = 1 << ChunkBits;
    private readonly List<Post[]> _chunks = [];
    private int[] _places = new int[1024];
    private int _count;

    /// <summary>The first row of the number; adds this one if there is none.</summary>
    public ref readonly Post FirstOf(in Post post, out bool isFirst)
    {
        if (_count * 10L > _places.Length * 6L) Grow();
        var slot = Find(post.Number);
        isFirst = _places[slot] == 0;
        if (isFirst)
        {
            if ((_count & (ChunkSize - 1)) == 0) _chunks.Add(new Post[ChunkSize]);
            _chunks[_count >> ChunkBits][_count & (ChunkSize - 1)] = post;
            _places[slot] = ++_count;
        }
        return ref At(_places[slot] - 1);
    }

    private ref Post At(int index) => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    private int Find(ulong number)
    {
        var mask = _places.Length - 1;
        var slot = (int)(Spread(number) & (ulong)mask);
        while (_places[slot] != 0 && At(_places[slot] - 1).Number != number) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _places = new int[_places.Length * 2];
        for (var i = 0; i < _count; i++) _places[Find(At(i).Number)] = i + 1;
    }

    private static ulong Spread(ulong number) => (number * 0x9E3779B97F4A7C15UL) >> 17;
}

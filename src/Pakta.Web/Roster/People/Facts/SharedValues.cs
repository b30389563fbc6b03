namespace Pakta.Web.Roster.People.Facts;

/// <summary>Telephone numbers or addresses that several people of a file share.</summary>
internal sealed class SharedValues(Repeats repeats)
{
    private readonly PairTable _first = new();
    private readonly HashSet<ulong> _shared = [];

    public bool HasShared => _shared.Count > 0;

    public void See(string? value)
    {
        if (value is not null) repeats.See(HashOf(value));
    }

    /// <summary>People without a number that can be compared share nothing: they are not stored without a choice.</summary>
    public void Learn(string? value, ulong person)
    {
        if (value is null || person == 0) return;
        var hash = HashOf(value);
        if (!repeats.MayBe(hash)) return;
        if (_first.FirstOf(hash, person) != person) _shared.Add(hash);
    }

    public bool IsShared(string value) => _shared.Count > 0 && _shared.Contains(HashOf(value));

    private static ulong HashOf(string value)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in value) hash = (hash ^ char.ToUpperInvariant(c)) * 1099511628211UL;
        return hash;
    }
}

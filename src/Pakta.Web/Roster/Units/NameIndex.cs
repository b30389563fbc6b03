namespace Pakta.Web.Roster.Units;

/// <summary>Units by a plain name that several may share; small enough for the units of the nation.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> _first = [];
    private readonly List<(KnownUnit Unit, int Next)> _entries = [];

    public void Add(string name, KnownUnit unit)
    {
        var next = _first.GetValueOrDefault(name, -1);
        for (var at = next; at >= 0; at = _entries[at].Next)
            if (_entries[at].Unit.Id == unit.Id) return;
        _first[name] = _entries.Count;
        _entries.Add((unit, next));
    }

    public List<KnownUnit> Find(string name)
    {
        var found = new List<KnownUnit>();
        for (var at = _first.GetValueOrDefault(name, -1); at >= 0; at = _entries[at].Next) found.Add(_entries[at].Unit);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }
}

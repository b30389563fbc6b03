namespace Pakta.Web.Roster.People.Facts;

/// <summary>Names of sheets as small numbers.</summary>
internal sealed class SheetNames
{
    private readonly List<string?> _names = [];
    private short _last;

    public short IndexOf(string? name)
    {
        if (_names.Count > 0 && _names[_last] == name) return _last;
        var index = _names.IndexOf(name);
        if (index < 0)
        {
            _names.Add(name);
            index = _names.Count - 1;
        }
        return _last = (short)index;
    }

    public string? NameOf(short index) => _names[index];
}

namespace Pakta.Web.Tests.Roster.Units;

/// <summary>The same lives kept the simple way: for every day a whole page of units, and a late change rewrites the pages since.</summary>
internal sealed class Notebook
{
    private readonly SortedDictionary<DateOnly, Dictionary<string, Line>> _pages = [];

    public Notebook(DateOnly today, IEnumerable<(string Code, string? Parent, string Name)> units)
    {
        var page = units.ToDictionary(u => u.Code, u => new Line(u.Parent, u.Name, true));
        Codes = [.. page.Keys];
        for (var day = today.AddDays(-10); day <= today; day = day.AddDays(1)) _pages[day] = new(page);
    }

    /// <summary>Every code that was ever given out.</summary>
    public List<string> Codes { get; }

    public IEnumerable<DateOnly> Days => _pages.Keys;

    public void Turn(DateOnly today)
    {
        for (var last = _pages.Keys.Last(); last < today; last = last.AddDays(1)) _pages[last.AddDays(1)] = new(_pages[last]);
    }

    public IEnumerable<string> On(DateOnly day) => _pages[day].Where(l => l.Value.Stands).Select(l => $"{l.Key} {l.Value.Name} {l.Value.Parent}");

    public void Found(string code, string parent, string name, DateOnly from) => Since(from, page => page[code] = new Line(parent, name, true));

    public void Change(string code, DateOnly from, Func<Line, Line> change) => Since(from, page => page[code] = change(page[code]));

    public void Merge(string code, string into, DateOnly from)
    {
        var below = _pages.Values.Last().Where(l => l.Value.Stands && l.Value.Parent == code).Select(l => l.Key).ToList();
        foreach (var child in below) Change(child, from, l => l with { Parent = into });
        Change(code, from, l => l with { Stands = false });
    }

    private void Since(DateOnly from, Action<Dictionary<string, Line>> write)
    {
        foreach (var (_, page) in _pages.Where(p => p.Key >= from)) write(page);
    }

    internal sealed record Line(string? Parent, string Name, bool Stands);
}

namespace Pakta.Web.Roster.Units;

/// <summary>
/// Proposals for a spelling that names no unit: alike in their groups of three letters, or shortened (<c>Disdikbud</c>). They are
/// only ever proposed to a person.
/// </summary>
internal sealed class NearUnits
{
    private const int Least = 55;
    private const int Most = 5;
    private readonly KnownUnit[] _units;
    private readonly string[] _plain;
    private readonly Dictionary<int, List<int>> _units3 = [];

    public NearUnits(IEnumerable<KnownUnit> units)
    {
        _units = [.. units.Where(u => !u.IsClosed)];
        _plain = Array.ConvertAll(_units, u => UnitWords.Plain(u.Name));
        for (var i = 0; i < _units.Length; i++)
            foreach (var group in Groups(_plain[i]))
                (_units3.TryGetValue(group, out var list) ? list : _units3[group] = []).Add(i);
    }

    public IReadOnlyList<(KnownUnit Unit, int Score)> Find(string plain)
    {
        var shared = new Dictionary<int, int>();
        var groups = Groups(plain);
        foreach (var group in groups)
            if (_units3.TryGetValue(group, out var list))
                foreach (var i in list) shared[i] = shared.GetValueOrDefault(i) + 1;
        var found = shared.Select(s => (Index: s.Key, Score: 200 * s.Value / (groups.Count + Groups(_plain[s.Key]).Count))).Where(s => s.Score >= Least).ToList();
        if (IsOneWord(plain))
            found.AddRange(Enumerable.Range(0, _plain.Length).Where(i => IsShortFor(plain, _plain[i])).Select(i => (i, 80)));
        return
        [
            .. found.GroupBy(f => f.Index, f => f.Score).Select(g => (Unit: _units[g.Key], Score: g.Max()))
                .OrderByDescending(f => f.Score).ThenBy(f => f.Unit.Path, StringComparer.Ordinal).Take(Most),
        ];
    }

    private static HashSet<int> Groups(string text)
    {
        var groups = new HashSet<int>();
        var (a, b) = (' ', ' ');
        foreach (var c in text + " ")
        {
            groups.Add((a << 16) ^ (b << 8) ^ c);
            (a, b) = (b, c);
        }
        return groups;
    }

    private static bool IsOneWord(string plain) => plain.Length is >= 3 and <= 14 && !plain.Contains(' ', StringComparison.Ordinal);

    // Each word of the name gives one or two runs of its letters, the first word from its beginning: DIS-DIK-BUD, B-K-P-S-D-M.
    private static bool IsShortFor(string shorted, string name)
    {
        var words = name.Split(' ');
        return words.Length > 1 && words.Length <= shorted.Length && shorted[0] == words[0][0] && Takes(shorted, 0, words, 0);
    }

    private static bool Takes(string shorted, int at, string[] words, int word)
    {
        if (word == words.Length) return at == shorted.Length;
        for (var from = 0; from < words[word].Length; from++)
        {
            if (word == 0 && from > 0) return false;
            for (var length = Run(shorted, at, words[word], from); length > 0; length--)
            {
                if (Takes(shorted, at + length, words, word + 1)) return true;
                for (var second = from + length + 1; second < words[word].Length; second++)
                    for (var more = Run(shorted, at + length, words[word], second); more > 0; more--)
                        if (Takes(shorted, at + length + more, words, word + 1)) return true;
            }
        }
        return false;
    }

    private static int Run(string shorted, int at, string word, int from)
    {
        var length = 0;
        while (at + length < shorted.Length && from + length < word.Length && shorted[at + length] == word[from + length]) length++;
        return length;
    }
}

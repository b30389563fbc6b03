using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>
/// A roster file as judged rows, without a database. A first reading learns which numbers and which heads stand twice, so that
/// the order of rows decides nothing; the second hands the rows out.
/// </summary>
public sealed class PeopleFile
{
    private readonly TableReader _table;
    private readonly PersonRowParser _parser;
    private readonly Dictionary<string, Seen> _numbers = [];
    private readonly Dictionary<string, int> _heads = [];
    private readonly HashSet<string> _present = [];

    private PeopleFile(TableReader table, PeopleContext context) => (_table, _parser) = (table, new PersonRowParser(table, context));

    /// <summary>Data rows in the file.</summary>
    public int Rows { get; private set; }

    public IReadOnlyList<string> UnknownColumns => _table.Unknown;

    /// <summary>What one should know of the file as a whole.</summary>
    public IReadOnlyList<FileNote> Notes => [];

    /// <summary>Runs through the file, so that nothing of it may be stored; the rows still have their verdicts.</summary>
    public FileFault? Fault => null;

    /// <summary>Numbers in the file, whatever became of their rows: none of them is missing.</summary>
    public bool Names(string nip) => _present.Contains(nip);

    /// <exception cref="UnreadableFileException">No table of people.</exception>
    public static PeopleFile Open(RosterFile file, PeopleContext context)
    {
        var table = TableReader.Open(file, "people", ("nip", "NIP"), ("name", "NAMA"), ("position", "NAMA JABATAN"), ("unitCode", "KODE UNIT"));
        var people = new PeopleFile(table, context);
        people.Learn();
        return people;
    }

    public IEnumerable<ParsedPerson> Read()
    {
        foreach (var row in _table.Rows())
        {
            var parsed = _parser.Parse(row);
            yield return parsed.Person is { } person && Clash(person) is { } clash ? parsed with { Verdict = clash, Person = null } : parsed;
        }
    }

    private void Learn()
    {
        foreach (var row in _table.Rows())
        {
            Rows++;
            var parsed = _parser.Parse(row);
            if (parsed.Nip is { } nip) _present.Add(nip);
            if (parsed.Person is not { } person) continue;
            var name = Plain(person.Data.Name);
            _numbers[person.Nip!] = _numbers.TryGetValue(person.Nip!, out var seen)
                ? seen with { Times = seen.Times + 1, SameName = seen.SameName && seen.Name == name, Last = row.Number }
                : new Seen(name, 1, true, row.Number, row.Number);
            if (person.IsHead) _heads[person.Unit.Code] = _heads.GetValueOrDefault(person.Unit.Code) + 1;
        }
    }

    private RowVerdict? Clash(PersonRow person)
    {
        var seen = _numbers[person.Nip!];
        var nip = _table.Heading("nip");
        if (seen is { Times: > 1, SameName: false })
            return RowVerdict.Rejected(person.Row, "nip.othername", nip, person.Nip,
                $"NIP yang sama dipakai dua nama (antara lain baris {seen.First} dan {seen.Last}). Perbaiki salah satunya dari SK.");
        if (seen.Times > 1)
            return RowVerdict.Review(person.Row, "nip.twice", nip, person.Nip,
                $"NIP ini ada dua kali (antara lain baris {seen.First} dan {seen.Last}). Sisakan satu baris pada unit utamanya.");
        return person.IsHead && _heads[person.Unit.Code] > 1
            ? RowVerdict.Review(person.Row, "head.twice", _table.Heading("headOfUnit"), person.Unit.Code,
                "Unit ini mempunyai lebih dari satu kepala dalam berkas. Sisakan satu Y.")
            : null;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();

    private sealed record Seen(string Name, int Times, bool SameName, int First, int Last);
}

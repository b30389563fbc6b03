using Pakta.Web.Roster.People.Facts;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>
/// A roster file as judged rows, without a database. A first reading learns what only the whole file can tell (numbers and heads
/// that stand twice, what <c>P</c> means, damage that runs through), so that the order of rows decides nothing; the second hands the
/// rows out.
/// </summary>
public sealed class PeopleFile
{
    private const long VeryLarge = 16 << 20;
    private static readonly FileNote AddressesLeftOut = new("email.office",
        "Alamat surel dari daftar ini tidak disimpan: hanya BKPSDM yang mengisinya, karena kode aktivasi dikirim ke sana.");
    private readonly TableReader _table;
    private readonly PeopleContext _context;
    private readonly RowJudgement _judgement;
    private readonly PersonRowParser _parser;
    private readonly NumberFacts _numbers;
    private readonly HeadFacts _heads;
    private readonly GenderFacts _genders = new();
    private readonly RenumberedFacts _renumbered;
    private readonly ContactFacts _contacts;
    private readonly NamesakeFacts _namesakes = new();
    private readonly FillRuns _runs = new();
    private readonly FileDamage _damage;

    private PeopleFile(TableReader table, PeopleContext context, UnitLevels? levels)
    {
        (_table, _context, _judgement) = (table, context, new RowJudgement(table, context.Choices));
        _parser = new PersonRowParser(table, context, _judgement, levels);
        var repeats = new Repeats();
        (_numbers, _renumbered, _contacts) = (new NumberFacts(context, repeats), new RenumberedFacts(repeats), new ContactFacts(repeats));
        (_heads, _damage) = (new HeadFacts(context), new FileDamage(context.Units.All.Count > 0));
    }

    /// <summary>Data rows in the file.</summary>
    public int Rows { get; private set; }

    /// <summary>See <see cref="TableReader.IsExcerpt"/>.</summary>
    public bool IsExcerpt => _table.IsExcerpt;

    public IReadOnlyList<string> UnknownColumns => _table.Unknown;

    /// <summary>What one should know of the file as a whole.</summary>
    public IReadOnlyList<FileNote> Notes => [.. _table.Notes, .. _damage.Notes(), .. _contacts.Notes(),
        .. _context.TakesAddresses || _parser.Columns.Email < 0 ? Array.Empty<FileNote>() : [AddressesLeftOut]];

    /// <summary>Runs through the file, so that nothing of it may be stored; the rows still have their verdicts.</summary>
    public FileFault? Fault { get; private set; }

    /// <summary>So many rows were found to differ from their numbers only beside what is stored. Rows that come again alone prove nothing of a file.</summary>
    public void Learn(int strangers)
    {
        if (IsExcerpt || strangers == 0) return;
        _damage.Settle(strangers);
        Fault = _damage.Fault(IsExcerpt);
    }

    /// <summary>Numbers in the file, whatever became of their rows: none of them is missing.</summary>
    public bool Names(string nip) => _numbers.Names(nip);

    /// <exception cref="UnreadableFileException">No table of people.</exception>
    public static PeopleFile Open(RosterFile file, PeopleContext context) =>
        Open(file, context, new FileInfo(file.Path) is { Exists: true, Length: > VeryLarge });

    internal static PeopleFile Open(RosterFile file, PeopleContext context, bool isVeryLarge)
    {
        var table = TableReader.Open(file, "people", ("nip", "NIP"), ("name", "NAMA"), ("position", "NAMA JABATAN"));
        var people = new PeopleFile(table, context, UnitLevels.Of(file.Plan));
        if (isVeryLarge) people.See();
        people.Learn();
        return people;
    }

    public IEnumerable<ParsedPerson> Read()
    {
        _runs.Rewind();
        foreach (var row in _table.Rows())
        {
            var draft = _parser.Read(row);
            _genders.Judge(draft, _judgement);
            _numbers.Judge(draft, _judgement);
            _renumbered.Judge(draft, _judgement);
            _runs.Judge(draft, _judgement);
            _heads.Judge(draft, _judgement);
            _contacts.Judge(draft, _judgement);
            _namesakes.Judge(draft);
            yield return draft.Judged(_judgement);
        }
    }

    // A list of millions is read once more at first: what stands in it only once need not be held then.
    private void See()
    {
        foreach (var row in _table.Rows())
        {
            var draft = _parser.Read(row);
            if (_judgement.IsSkipped) continue;
            _numbers.See(draft);
            _renumbered.See(draft);
            _contacts.See(draft);
        }
    }

    private void Learn()
    {
        var hasGroups = false;
        foreach (var row in _table.Rows())
        {
            Rows++;
            hasGroups |= row.Group is not null;
            var draft = _parser.Read(row);
            _damage.Learn(_judgement.Code, draft.BirthDiffers || GenderFacts.Differs(draft), draft.UnitSaid);
            _runs.Learn(draft);
            if (_judgement.IsSkipped) continue;
            _genders.Learn(draft, _parser.GenderSaid);
            _numbers.Learn(draft, _judgement.IsFine);
            _renumbered.Learn(draft);
            _heads.Learn(draft);
            _namesakes.Learn(draft);
            _contacts.Learn(draft);
        }
        if (!_parser.Columns.NameUnits && !hasGroups) throw new UnreadableFileException(UnreadableFile.MissingColumns(["UNIT KERJA atau KODE UNIT"]));
        _damage.Settle(_genders.Settle());
        _numbers.Settle();
        _heads.Settle();
        _runs.Settle();
        Fault = _damage.Fault(IsExcerpt);
    }
}

using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>Row by row: whom it is about, what it changes. Writes nothing itself; what is to be stored lies here until it is.</summary>
internal sealed class PeopleWalk(ImportRun run, ChangeStamp stamp, UnitNames names, KnownPeople known, AbsencesFromList absences,
    ExtraPostsFromList posts, AliasesFromChoices aliases, CutNumbers cut)
{
    private readonly PersonQuestions _questions = new(run, names);
    private readonly MoveQuestions _moves = new(run, names.ById, known, posts);

    public bool Keeps(CivilServant person) => _questions.Keeps(person);

    public ChangeStamp Stamp => stamp;
    public ImportSummary Summary { get; } = new();
    public IReadOnlyDictionary<UnitId, KnownUnit> Places => names.ById;

    /// <summary>Units that the list speaks of.</summary>
    public HashSet<UnitId> Seen { get; } = [];
    public List<HeadClaim> Heads { get; } = [];
    public List<PersonRow> HeadsElsewhere { get; } = [];
    public Dictionary<PersonId, UnitId> Moved { get; } = [];

    public Doubts Doubts { get; } = new();

    /// <summary>Rows with the number of somebody of another name, of whom nobody has said that they are one.</summary>
    public int Strangers { get; private set; }

    /// <summary>Whose place in a round may be another one now.</summary>
    public List<PersonId> Touched { get; } = [];

    /// <summary>Of the batch at hand.</summary>
    public List<CivilServant> New { get; } = [];
    public List<PersonChange> History { get; } = [];
    public List<ReplacedAddress> Addresses { get; } = [];

    /// <summary>How many addresses gave way to others, and how many came to known people who had none.</summary>
    public int Replaced { get; private set; }
    public int Filled { get; private set; }

    public RowResult Judge(ParsedPerson parsed)
    {
        if (parsed.Person is not { } row) return Refused(parsed);
        (var answer, row) = Whom(row);
        if (answer.Settled is { } settled) parsed = parsed with { Verdict = settled };
        if (answer.Verdict is null && AbsencesFromList.Ask(row, stamp.From(row.Unit), run) is { } question)
        {
            if (question.Verdict != Verdict.Ok || run.Choices[question.Key] == RowChoice.Skip) answer = Answer.Of(question);
            else (row, parsed) = (row with { Standing = null }, parsed with { Verdict = question });
        }
        if (answer.Verdict is { } verdict) return NotStored(parsed with { Verdict = verdict with { Sheet = row.Sheet } }, row);
        Seen.Add(row.Unit.Id);
        aliases.Take(row);
        if (row.IsExtraPost) return AddPost(parsed, row, answer);
        return answer.Person is { } person ? Update(parsed, row, person, answer.Number) : Add(parsed, row);
    }

    /// <summary>The batch is stored, or was only looked at.</summary>
    public void Forget(bool isLive)
    {
        New.Clear();
        History.Clear();
        Addresses.Clear();
        if (!isLive) Touched.Clear();
    }

    // Whom it is about, and what of it is to be stored.
    private (Answer, PersonRow) Whom(PersonRow row)
    {
        if (!run.Allows(row.Unit.Path)) return (Answer.Of(PersonQuestions.OutOfScope(row)), row);
        var answer = _moves.Where(row, _questions.Whom(row, known));
        if (answer.Person is not { } person) return (answer, row);
        row = answer.IsPost ? row with { IsExtraPost = true, Nip = answer.Number } : row with { Data = PersonColumns.Over(row, person.Data) };
        return (_moves.Later(OwnPart(row, person), person, answer.Number, stamp.From(row.Unit)) is { } late ? Answer.Of(late) : answer, row);
    }

    private RowResult NotStored(ParsedPerson said, PersonRow row)
    {
        if (said.Verdict.Code == PersonQuestions.OtherName) Strangers++;
        Doubts.Take(said);
        return new RowResult(said.Verdict, RowChange.None, said.Label, row.Unit.Code);
    }

    private RowResult Refused(ParsedPerson parsed)
    {
        Doubts.Take(parsed);
        if (cut.Find(parsed) is not { } person || !_questions.Keeps(person)) return new RowResult(parsed.Verdict, RowChange.None, parsed.Label, parsed.UnitCode);
        Doubts.Numbers.Add(person.Nip!);
        return new RowResult(_questions.Cut(parsed.Verdict, person), RowChange.None, parsed.Label, parsed.UnitCode);
    }

    private RowResult AddPost(ParsedPerson parsed, PersonRow row, Answer answer)
    {
        posts.Take(row);
        var verdict = HeadNotes.Of(row, parsed.Verdict, run);
        if (row.IsHead && run.MayName(row.Unit.Path)) HeadsElsewhere.Add(row);
        var stands = answer.Person is { } person ? !Renumber(person, row) && posts.Stands(person.Id, row) : posts.Stands(row);
        return new RowResult(verdict, stands ? RowChange.Unchanged : RowChange.Changed, parsed.Label, row.Unit.Code);
    }

    // Of a further post only the number reaches the own record.
    private PersonRow OwnPart(PersonRow row, CivilServant person) => row.IsExtraPost ? row with { Data = person.Data, Unit = Places[person.UnitId] } : row;

    private bool Renumber(CivilServant person, PersonRow row)
    {
        var lines = PersonHistory.Take(person, OwnPart(row, person), row.Nip, stamp);
        if (lines.Count > 0) Touched.Add(person.Id);
        History.AddRange(lines);
        return lines.Count > 0;
    }

    private RowResult Add(ParsedPerson parsed, PersonRow row)
    {
        var person = CivilServant.Create(new PersonId(stamp.NewId()), row.Nip, row.Data, row.Unit.Id, stamp.From(row.Unit));
        New.Add(person);
        Touched.Add(person.Id);
        var (_, verdict) = absences.Take(row, person, parsed.Verdict, stamp.From(row.Unit), run, row.Unit.Path);
        verdict = Name(row, person, verdict);
        return new RowResult(verdict, RowChange.New, parsed.Label, row.Unit.Code);
    }

    private RowResult Update(ParsedPerson parsed, PersonRow row, CivilServant person, string? number)
    {
        var fields = Differences(person, row, number);
        var left = person.UnitId;
        Readdress(person, row.Data.Email);
        var lines = PersonHistory.Take(person, row, number, stamp);
        History.AddRange(lines);
        person.Found();
        var (isNew, verdict) = absences.Take(row, person, parsed.Verdict, stamp.From(row.Unit), run, Places[left].Path, row.Unit.Path);
        if (isNew) fields.Add(new FieldChange("Kedudukan hukum", null, AbsencesFromList.Words(row.Standing!)));
        var change = left != row.Unit.Id ? RowChange.Moved : fields.Count > 0 ? RowChange.Changed : RowChange.Unchanged;
        if (change == RowChange.Moved) Moved[person.Id] = left;
        if (change != RowChange.Unchanged) Touched.Add(person.Id);
        verdict = Name(row, person, verdict);
        return new RowResult(verdict, change, parsed.Label, row.Unit.Code)
        {
            Fields = fields, From = change == RowChange.Moved ? Places[left].Code : null,
        };
    }

    private RowVerdict Name(PersonRow row, CivilServant person, RowVerdict verdict)
    {
        if (row.IsHead && run.MayName(row.Unit.Path)) Heads.Add(new HeadClaim(row.Unit, person.Id, row.Acting));
        return HeadNotes.Of(row, verdict, run);
    }

    private void Readdress(CivilServant person, string? next)
    {
        if (string.Equals(person.Email, next, StringComparison.OrdinalIgnoreCase)) return;
        if (person.Email is not { } old)
        {
            Filled++;
            return;
        }
        Replaced++;
        Addresses.Add(new ReplacedAddress(person.Id, AuditSubject.Of(person), old, next));
    }

    private static List<FieldChange> Differences(CivilServant person, PersonRow row, string? number)
    {
        List<FieldChange> fields = [.. PersonDifferences.Between(person.Data, row.Data)];
        if (person.Nip != number) fields.Add(new FieldChange("NIP", person.Nip, number));
        if (person.MissingSince is not null) fields.Add(new FieldChange("Daftar", "tidak ada di berkas", "ada lagi"));
        return fields;
    }
}

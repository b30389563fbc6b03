using System.Globalization;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People;

/// <summary>What was read of the present row; used again for the next, so that five million rows make no garbage here.</summary>
internal sealed class PersonDraft
{
    public TableRow Row { get; private set; } = null!;

    /// <summary>As the list spells it, titles and all.</summary>
    public string Label { get; set; } = "";
    public Nip Nip { get; set; }
    public bool HasNip { get; set; }

    /// <summary>A number cell: the digits are not to be trusted until somebody has accepted them.</summary>
    public bool NipIsNumber { get; set; }
    public bool NipWasCleaned { get; set; }
    public string? NipStart { get; set; }
    public bool IsNonAsn { get; set; }
    public NameParts Name { get; set; }
    public string PlainName { get; set; } = "";
    public bool BirthDiffers { get; set; }
    public bool BirthAgrees { get; set; }
    public GenderMark Gender { get; set; }
    public EmploymentStatus Status { get; set; }
    public string? Grade { get; set; }
    public string? Eselon { get; set; }
    public string? Position { get; set; }
    public DateOnly? PositionSince { get; set; }
    public KnownUnit? Unit { get; set; }
    public string? UnitSaid { get; set; }
    public string? UnitSpelling { get; set; }
    public bool IsHead { get; set; }
    public ActingKind? Acting { get; set; }
    public PersonStanding? Standing { get; set; }
    public bool IsSaidActive { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public bool HasNamesake { get; set; }
    public bool IsExtraPost { get; set; }
    public ToldFields Told { get; set; }
    public bool IsMainPost { get; set; }

    /// <summary>Says the same as another row.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>The number as eight bytes; zero: none that can be compared.</summary>
    public ulong Number => HasNip && !NipIsNumber ? ulong.Parse(Nip.Digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    public void Begin(TableRow row)
    {
        Row = row;
        (Nip, HasNip, NipIsNumber, NipWasCleaned, NipStart, IsNonAsn) = (default, false, false, false, null, false);
        (Label, Name, PlainName, BirthDiffers, BirthAgrees, Gender) = ("", default, "", false, false, GenderMark.None);
        (Grade, Eselon, Position, PositionSince) = (null, null, null, null);
        (Unit, UnitSaid, UnitSpelling, IsHead, Acting, Standing, IsSaidActive) = (null, null, null, false, null, null, false);
        (Email, Phone, HasNamesake, IsExtraPost, IsMainPost, Told, IsRepeated) = (null, null, false, false, false, ToldFields.None, false);
    }

    public ParsedPerson Judged(RowJudgement judgement)
    {
        var verdict = judgement.Verdict();
        var person = judgement.IsFine && !judgement.IsSkipped && !IsRepeated ? Person() : null;
        return new ParsedPerson(verdict, person, HasNip ? Nip.Digits : null, SafeText.Show(Label), Unit?.Code ?? (UnitSaid is null ? null : SafeText.Show(UnitSaid)))
        {
            NipStart = NipStart, Plain = NipStart is null || Name.Name is null ? "" : PersonName.Plain(Name.Name),
        };
    }

    private PersonRow Person() => new(Row.Number, IsNonAsn ? null : Nip.Digits,
        new PersonData(Name.Name, Name.Prefix, Name.Suffix, Status, Grade, Eselon, Position!, Email, Phone), Unit!, IsHead)
    {
        Acting = Acting, HasNamesake = HasNamesake, IsExtraPost = IsExtraPost, IsMainPost = IsMainPost, Standing = Standing, IsSaidActive = IsSaidActive, UnitSpelling = UnitSpelling,
        Told = Told, Sheet = Row.Sheet,
    };
}

using Pakta.Core.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// Which known person a row means. The number decides, unless its owner bears quite another name; a former number or the same name,
/// birth date and gender under another number is only ever asked about.
/// </summary>
internal sealed class PersonQuestions(ImportRun run, UnitNames names)
{
    /// <summary>The number of somebody of another name.</summary>
    public const string OtherName = "person.othername";
    private const string NipColumn = "NIP";
    private const string UnitColumn = "KODE UNIT";
    private static readonly RowChoice Another = new(RowChoice.Accept, "Orang lain: tambahkan sebagai orang baru");
    public static readonly RowChoice Skip = new(RowChoice.Skip, "Lewati baris ini");

    public Answer Whom(PersonRow row, KnownPeople known)
    {
        if (row.IsExtraPost) return Post(row, known);
        if (row.Nip is null) return Namesake(row, [.. known.Namesakes(row)]);
        if (known.ByNumber(row) is { } person && Keeps(person)) return Named(row, person);
        if (known.ByFormerNumber(row) is { } former && Keeps(former)) return Former(row, former);
        if (TellsElsewhere && (known.ByNumber(row) ?? known.ByFormerNumber(row)) is not null) return Elsewhere(row);
        var same = known.MaybeSame(row).Where(p => p.MergedInto is null && Keeps(p)).ToList();
        return same.Count == 0 ? Answer.Nobody : Same(row, same);
    }

    private bool TellsElsewhere => run.Apply || run.SeesElsewhere;

    // A further post may be somebody's who works elsewhere; name and unit of that person are told to no other keeper.
    private Answer Post(PersonRow row, KnownPeople known)
    {
        if (known.ByNumber(row) is not { } owner || (!Keeps(owner) && !TellsElsewhere) || Named(row, owner).Verdict is not { } other) return Answer.Nobody;
        return Keeps(owner) || run.SeesElsewhere ? Answer.Of(other) : Elsewhere(row);
    }

    public static RowVerdict OutOfScope(PersonRow row) => RowVerdict.Rejected(row.Row, "unit.scope", UnitColumn, row.Unit.Code,
        "Unit ini di luar lingkup Saudara. Serahkan baris ini kepada pengelolanya.");

    // A mistyped number, or columns that were sorted apart, would make one person of two.
    private Answer Named(PersonRow row, CivilServant person)
    {
        if (NameWords.MayBeOne(row.Data.Name, person.Name)) return Answer.Of(person, row.Nip);
        var question = RowVerdict.Review(row.Row, OtherName, NipColumn, row.Nip,
            "NIP ini milik pegawai yang namanya lain. Cocokkan dengan SK: bila orangnya sama, pilih dia; bila bukan, perbaiki NIP-nya.") with
        {
            Sheet = row.Sheet, Choices = [Choice(person), Skip],
        };
        var settled = question with { Verdict = Verdict.Ok };
        return run.Choices.GetValueOrDefault(question.Key) switch
        {
            RowChoice.Skip => Answer.Of(settled),
            { } code when code == Code(person) => Answer.Of(person, row.Nip) with { Settled = settled },
            _ => Answer.Of(question),
        };
    }

    private static Answer Elsewhere(PersonRow row) => Answer.Of(RowVerdict.Rejected(row.Row, "person.elsewhere", UnitColumn, row.Unit.Code,
        "Pegawai ini tercatat pada unit di luar lingkup Saudara. Minta BKPSDM memindahkannya."));

    // The newer number stays: a list that still has the old one is late, not right.
    private Answer Former(PersonRow row, CivilServant person)
    {
        var question = RowVerdict.Review(row.Row, "nip.former", NipColumn, row.Nip,
            "NIP ini nomor lama seorang pegawai yang sudah tercatat. Pakai data barisnya untuk orang itu, atau lewati.") with
        {
            Sheet = row.Sheet, Choices = [Choice(person), Skip],
        };
        return run.Choices.GetValueOrDefault(question.Key) switch
        {
            RowChoice.Skip => Answer.Of(RowVerdict.Fine(row.Row)),
            { } code when code == Code(person) => Answer.Of(person, person.Nip),
            _ => Answer.Of(question),
        };
    }

    private Answer Same(PersonRow row, List<CivilServant> same)
    {
        if (!run.MayRenumber(row.Unit.Path)) same = [];
        var question = RowVerdict.Review(row.Row, "person.same", NipColumn, row.Nip,
            "Mungkin orang yang sama: nama, tanggal lahir, dan jenis kelaminnya sama dengan pegawai yang tercatat dengan NIP lain. "
            + (same.Count > 0 ? "Pilih orangnya, atau nyatakan orang lain." : "NIP hanya diganti oleh BKPSDM: lewati baris ini, atau nyatakan orang lain.")) with
        {
            Sheet = row.Sheet, Choices = [.. same.Select(Choice), Another, Skip],
        };
        return Chosen(row, question, same);
    }

    // Nothing but the name and the unit tells people without a number; one record and one row of it are one human.
    private Answer Namesake(PersonRow row, List<CivilServant> namesakes)
    {
        if (namesakes.Count < 2 && !row.HasNamesake) return namesakes is [var only] ? Answer.Of(only, null) : Answer.Nobody;
        var question = RowVerdict.Review(row.Row, "person.namesake", NipColumn, null,
            "Ada lebih dari satu orang tanpa NIP yang bernama sama di unit ini. Pilih orangnya, atau nyatakan orang lain.") with
        {
            Sheet = row.Sheet, Choices = [.. namesakes.Select(Choice), Another, Skip],
        };
        return Chosen(row, question, namesakes);
    }

    private Answer Chosen(PersonRow row, RowVerdict question, List<CivilServant> same)
    {
        var choice = run.Choices.GetValueOrDefault(question.Key);
        if (choice == RowChoice.Skip) return Answer.Of(RowVerdict.Fine(row.Row));
        if (choice == RowChoice.Accept) return Answer.Nobody;
        return same.Find(p => Code(p) == choice) is { } person ? Answer.Of(person, row.Nip) : Answer.Of(question);
    }

    /// <summary>Excel has cut the number, but fifteen digits and the name are those of somebody who is known.</summary>
    public RowVerdict Cut(RowVerdict refused, CivilServant person) => refused with
    {
        Verdict = Verdict.Review, Choices = [Choice(person), Skip],
        Message = "Excel memotong tiga digit akhir NIP ini. Lima belas digit pertama dan namanya sama dengan seorang pegawai yang tercatat: cocokkan dengan SK, lalu pilih orangnya.",
    };

    /// <summary>Is the person's record within the scope of who imports?</summary>
    public bool Keeps(CivilServant person) => run.Allows(names.ById[person.UnitId].Path);

    public RowChoice Choice(CivilServant person) => new(Code(person),
        $"{person.FullName}, {person.Position}, {names.ById[person.UnitId].Name} ({(person.Nip is { } number ? $"{Nip.FromStore(number).Label} {Nip.FromStore(number).Masked}" : "tanpa NIP")})");

    /// <summary>Whom a choice names; an id of nobody for any other.</summary>
    public static Core.PersonId PersonOf(string choice) =>
        choice.StartsWith(RowChoice.PersonPrefix, StringComparison.Ordinal) && Guid.TryParseExact(choice[RowChoice.PersonPrefix.Length..], "N", out var id) ? new(id) : default;

    private static string Code(CivilServant person) => $"{RowChoice.PersonPrefix}{person.Id.Value:N}";
}

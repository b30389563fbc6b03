using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>
/// May a row move somebody who is known? A post beside the own one (an acting one, or one that is recorded as a further post) is asked
/// about; a list that names the own one too has settled it.
/// </summary>
internal sealed class MoveQuestions(ImportRun run, IReadOnlyDictionary<UnitId, KnownUnit> units, KnownPeople known, ExtraPostsFromList posts)
{
    private const string Column = "NAMA JABATAN";
    private static readonly RowChoice Further = new(RowChoice.Post, "Jabatan tambahan: orangnya tetap di unitnya");
    private static readonly RowChoice Move = new(RowChoice.Move, "Pindahkan orangnya ke unit ini");

    public Answer Where(PersonRow row, Answer answer) => answer.Person is { } person && MayBePost(row, person) ? Ask(row, person, answer) : answer;

    /// <summary>A list of an earlier day than a change that is recorded would turn the order of moves around, and past figures with it. Null: it does not.</summary>
    public RowVerdict? Later(PersonRow row, CivilServant person, string? number, DateOnly from) =>
        PersonHistory.Kinds(person, row, number).Select(k => known.Latest(person, k)).Max() is not { } latest || latest <= from ? null
            : RowVerdict.Rejected(row.Row, "person.later", "NIP", row.Nip,
                $"Perubahan sejenis sejak {latest:dd-MM-yyyy} sudah tercatat untuk pegawai ini. Pakai tanggal berlaku yang sama atau sesudahnya, atau ubah di halaman pegawainya.");

    private bool MayBePost(PersonRow row, CivilServant person) => !row.IsMainPost && person.UnitId != row.Unit.Id
        && (HeadOfUnit.ActingOf(row.Data.Position) is not null || posts.Stands(person.Id, row));

    private Answer Ask(PersonRow row, CivilServant person, Answer answer)
    {
        var question = RowVerdict.Review(row.Row, "person.post", Column, row.Data.Position,
            $"Jabatan ini mungkin jabatan tambahan, karena orangnya tercatat di unit lain. Catat sebagai jabatan tambahan, atau pindahkan orangnya dari {units[person.UnitId].Name}.") with
        {
            Sheet = row.Sheet, Choices = answer.Number is null ? [Move, PersonQuestions.Skip] : [Further, Move, PersonQuestions.Skip],
        };
        var settled = question with { Verdict = Verdict.Ok };
        return run.Choices.GetValueOrDefault(question.Key) switch
        {
            RowChoice.Skip => Answer.Of(settled),
            RowChoice.Post when answer.Number is not null => answer with { Settled = settled, IsPost = true },
            RowChoice.Move => answer with { Settled = settled },
            _ => Answer.Of(question),
        };
    }
}

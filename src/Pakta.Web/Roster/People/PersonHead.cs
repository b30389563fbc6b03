using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster.People;

/// <summary>Is this the head of the unit? The column says so, or else the position.</summary>
internal sealed class PersonHead(RowJudgement judgement)
{
    private static readonly RowChoice Head = new(RowChoice.Head, "Ya, kepala unit ini");
    private static readonly RowChoice Staff = new(RowChoice.Staff, "Bukan kepala unit ini");

    public void Read(TableRow row, PersonColumns columns, PersonDraft draft)
    {
        if (draft.Position is not { } position || draft.Unit is not { } unit) return;
        if (row.Has(columns.HeadOfUnit))
        {
            draft.IsHead = Marked(row.Text(columns.HeadOfUnit)) ?? judgement.Ask("head.value", "headOfUnit", row.Text(columns.HeadOfUnit),
                "Isi kolom ini dengan Y untuk kepala unit, atau kosongkan.", Head, Staff) == RowChoice.Head;
            if (draft.IsHead) draft.Acting = HeadOfUnit.ActingOf(position);
            return;
        }
        var (claim, acting) = HeadOfUnit.Read(position, unit);
        draft.IsHead = claim == HeadSign.Yes || (claim == HeadSign.Unsure && judgement.Ask("head.unsure", "position", position,
            $"Belum jelas apakah jabatan ini mengepalai {unit.Name}. Pilih jawabannya.", Head, Staff) == RowChoice.Head);
        if (draft.IsHead) draft.Acting = acting;
    }

    private static bool? Marked(string? text) => text switch
    {
        null => false,
        "Y" or "y" or "YA" or "Ya" or "ya" => true,
        "T" or "t" or "TIDAK" or "Tidak" or "tidak" or "N" or "n" or "-" => false,
        _ => null,
    };
}

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Perhaps one person under an old NI PPPK and a newer number: same name, birth date and gender in one file. A PNS keeps the number
/// for life: two of those are two people, and so is a PNS of old beside a younger NI PPPK.
/// </summary>
internal sealed class RenumberedFacts(Repeats repeats)
{
    private readonly PairTable _first = new();
    private readonly HashSet<ulong> _same = [];

    public void See(PersonDraft draft)
    {
        if (draft.Number != 0 && draft.PlainName.Length > 0) repeats.See(KeyOf(draft));
    }

    public void Learn(PersonDraft draft)
    {
        if (draft.Number == 0 || draft.PlainName.Length == 0) return;
        var key = KeyOf(draft);
        if (!repeats.MayBe(key)) return;
        var first = _first.FirstOf(key, draft.Number);
        if (first != draft.Number && (MayFollow(first, draft.Number) || MayFollow(draft.Number, first))) _same.Add(key);
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (_same.Count == 0 || draft.Number == 0 || draft.PlainName.Length == 0 || !_same.Contains(KeyOf(draft))) return;
        judgement.Ask("person.twice", "nip", draft.Nip.Digits,
            "Mungkin orang yang sama tertulis dua kali dengan NIP lama dan NIP baru: nama, tanggal lahir, dan jenis kelaminnya sama. Lewati baris yang lama.",
            new RowChoice(RowChoice.Accept, "Simpan baris ini"));
    }

    // Digits 13-14 say that the old number is an NI PPPK, digits 9-12 that the new one is not older.
    private static bool MayFollow(ulong old, ulong newer) => old / 10_000 % 100 is >= 20 and <= 29 && newer / 1_000_000 % 10_000 >= old / 1_000_000 % 10_000;

    private static ulong KeyOf(PersonDraft draft) =>
        (PlainName.Hash(draft.PlainName) ^ (draft.Number / 10_000_000_000)) * 31 + draft.Number / 1000 % 10;
}

namespace Pakta.Web.Roster.People.Facts;

/// <summary>
/// Perhaps one person under an old NI PPPK and a newer number: same name, birth date and gender in one file. A PNS keeps the number
/// for life, so that two of those are two people.
/// </summary>
internal sealed class RenumberedFacts
{
    private readonly PairTable _first = new();
    private readonly HashSet<ulong> _same = [];

    public void Learn(PersonDraft draft)
    {
        if (draft.Number == 0 || draft.PlainName.Length == 0) return;
        var key = KeyOf(draft);
        var first = _first.FirstOf(key, draft.Number);
        if (first != draft.Number && (draft.Nip.IsPppk || IsPppk(first))) _same.Add(key);
    }

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (_same.Count == 0 || draft.Number == 0 || draft.PlainName.Length == 0 || !_same.Contains(KeyOf(draft))) return;
        judgement.Ask("person.twice", "nip", draft.Nip.Digits,
            "Mungkin orang yang sama tertulis dua kali dengan NIP lama dan NIP baru: nama, tanggal lahir, dan jenis kelaminnya sama. Lewati baris yang lama.",
            new RowChoice(RowChoice.Accept, "Simpan baris ini"));
    }

    // Digits 13-14 of the number.
    private static bool IsPppk(ulong number) => number / 10_000 % 100 is >= 20 and <= 29;

    private static ulong KeyOf(PersonDraft draft) =>
        (PlainName.Hash(draft.PlainName) ^ (draft.Number / 10_000_000_000)) * 31 + draft.Number / 1000 % 10;
}

namespace Pakta.Web.Roster.People.Facts;

/// <summary>What <c>P</c> means in this file (Perempuan beside L, Pria beside W), and whose gender does not fit the number.</summary>
internal sealed class GenderFacts
{
    private bool _besideMen, _besideWomen;

    /// <summary>Rows whose <c>P</c> has a woman's or a man's number, and that differ in nothing else so far.</summary>
    private int _women, _men;
    private bool? _pIsWoman;

    public void Learn(PersonDraft draft, string? text)
    {
        var (men, women) = GenderText.Hints(text);
        _besideMen |= men;
        _besideWomen |= women;
        if (draft.Gender != GenderMark.P || !draft.HasNip || draft.BirthDiffers) return;
        if (draft.Nip.IsWoman) _women++;
        else _men++;
    }

    /// <summary>How many rows differ by their <c>P</c> alone.</summary>
    public int Settle()
    {
        _pIsWoman = _besideMen != _besideWomen ? _besideMen : _women != _men ? _women > _men : null;
        return _pIsWoman switch { true => _men, false => _women, null => 0 };
    }

    /// <summary>A sure letter against digit 15.</summary>
    public static bool Differs(PersonDraft draft) =>
        draft.HasNip && draft.Gender is GenderMark.Woman or GenderMark.Man && draft.HasNip && (draft.Gender == GenderMark.Woman) != draft.Nip.IsWoman;

    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        if (!draft.HasNip || draft.Gender == GenderMark.None) return;
        var isWoman = draft.Gender switch { GenderMark.Woman => true, GenderMark.Man => false, GenderMark.P => _pIsWoman, _ => null };
        if (isWoman == draft.Nip.IsWoman) return;
        if (isWoman is null)
            judgement.Ask("gender.unclear", "gender", null, "Jenis kelamin tidak terbaca. Tulis L atau P, atau kosongkan.", new RowChoice(RowChoice.Accept, "Benar, simpan apa adanya"));
        else
            judgement.Ask("nip.gendercolumn", "gender", null, "Jenis kelamin tidak cocok dengan digit ke-15 NIP. Cocokkan keduanya dengan SK.",
                new RowChoice(RowChoice.Accept, "NIP sudah dicocokkan dengan SK, simpan"));
    }
}

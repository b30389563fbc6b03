namespace Pakta.Web.Roster.People.Facts;

/// <summary>Excel's drag-fill: three or more rows below one another whose numbers differ only in a last part that counts up.</summary>
internal sealed class FillRuns
{
    private const int Least = 3;
    private readonly List<(int From, int To)> _runs = [];
    private ulong _number, _name;
    private int _from, _row, _at;

    public void Learn(PersonDraft draft)
    {
        _row++;
        var (number, name) = (draft.Number, PlainName.Hash(draft.PlainName));
        if (number == 0 || number != _number + 1 || number / 1000 != _number / 1000 || name == _name) Close();
        (_number, _name) = (number, name);
    }

    public void Settle()
    {
        _row++;
        Close();
        _row = 0;
    }

    /// <summary>Rows are judged in the order in which they were learnt.</summary>
    public void Judge(PersonDraft draft, RowJudgement judgement)
    {
        _row++;
        while (_at < _runs.Count && _runs[_at].To < _row) _at++;
        if (_at == _runs.Count || _row < _runs[_at].From) return;
        judgement.Ask("nip.dragfill", "nip", draft.Nip.Digits,
            "NIP ini berurutan dengan baris di atas atau di bawahnya, kemungkinan hasil tarik (autofill) di Excel. Cocokkan dengan SK.",
            new RowChoice(RowChoice.Accept, "NIP sudah dicocokkan dengan SK, simpan"));
    }

    /// <summary>From the top again.</summary>
    public void Rewind() => (_row, _at) = (0, 0);

    private void Close()
    {
        if (_row - _from >= Least) _runs.Add((_from, _row - 1));
        _from = _row;
    }
}

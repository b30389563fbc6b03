using Pakta.Web.Roster.Reading;

namespace Pakta.Web.Roster;

/// <summary>
/// What is found in one row, gathered while it is read; used again for the next. A refusal outweighs a question, questions are
/// asked one after the other, and a choice answers only the question it was made for.
/// </summary>
public sealed class RowJudgement(TableReader table, IReadOnlyDictionary<string, string> choices)
{
    private static readonly RowChoice Skip = new(RowChoice.Skip, "Lewati baris ini");
    private TableRow _row = null!;
    private RowVerdict? _refusal, _question, _answered, _note;
    private bool _skipped;

    /// <summary>Of what stands against storing the row; null: nothing does.</summary>
    public string? Code => (_refusal ?? _question)?.Code;

    /// <summary>Nothing stands against storing the row.</summary>
    public bool IsFine => _refusal is null && (_skipped || _question is null);

    /// <summary>Somebody chose to leave the row out.</summary>
    public bool IsSkipped => _skipped && _refusal is null;

    public void Begin(TableRow row)
    {
        (_row, _skipped) = (row, false);
        (_refusal, _question, _answered, _note) = (null, null, null, null);
    }

    public void Refuse(string code, string field, string? seen, string message) => _refusal ??= Placed(RowVerdict.Rejected(_row.Number, code, Column(field), seen, message));

    /// <summary>The answer that was given to this question; null: it is open.</summary>
    public string? Ask(string code, string field, string? seen, string message, params ReadOnlySpan<RowChoice> offered)
    {
        var question = Placed(RowVerdict.Review(_row.Number, code, Column(field), seen, message)) with { Choices = [.. offered, Skip] };
        var answer = choices.Count == 0 ? null : choices.GetValueOrDefault(question.Key);
        if (answer is null || !question.Choices.Any(c => c.Code == answer))
        {
            _question ??= question;
            return null;
        }
        _answered ??= question;
        if (answer == RowChoice.Skip) (_skipped, _answered) = (true, question);
        return answer;
    }

    /// <summary>Nothing stands in its own column any more.</summary>
    public void AskAboutSurplus() =>
        Ask("row.columns", "", null, "Baris ini mempunyai lebih banyak kolom daripada judulnya, mungkin karena koma di dalam nama atau gelar. Beri tanda petik pada isinya.");

    /// <summary>Text of a wrong encoding would be stored and printed so.</summary>
    public void AskAboutLetters() =>
        Ask("text.encoding", "", null, "Ada huruf yang rusak di baris ini (misalnya “â€™”). Simpan berkasnya sebagai XLSX atau CSV UTF-8, lalu unggah ulang.");

    /// <summary>Worth knowing, but the row is stored.</summary>
    public void Note(string code, string field, string message) =>
        _note ??= Placed(RowVerdict.Fine(_row.Number)) with { Code = code, Column = Column(field), Message = message };

    public RowVerdict Verdict()
    {
        if (_refusal is not null) return _refusal;
        if (_question is not null && !_skipped) return _question;
        return _answered is not null ? _answered with { Verdict = Roster.Verdict.Ok } : _note ?? Placed(RowVerdict.Fine(_row.Number));
    }

    private string Column(string field) => field.Length == 0 ? "" : table.Heading(field);

    private RowVerdict Placed(RowVerdict verdict) => _row.Sheet is null ? verdict : verdict with { Sheet = _row.Sheet };
}

namespace Pakta.Web.Roster;

/// <summary>Counts of one import; <see cref="Missing"/> is known but not in the file, and stays untouched.</summary>
public sealed class ImportSummary
{
    private readonly Dictionary<string, (RowVerdict First, int Rows)> _said = [];

    public int Rows { get; set; }
    public int Ok { get; set; }
    public int Review { get; set; }
    public int Rejected { get; set; }
    public int New { get; set; }
    public int Changed { get; set; }
    public int Moved { get; set; }
    public int Missing { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Headings that were not read.</summary>
    public List<string> UnknownColumns { get; set; } = [];

    /// <summary>What else one should know of the file.</summary>
    public List<Reading.FileNote> Notes { get; set; } = [];

    /// <summary>The one fault that runs through the file, so that nothing of it is stored or changes. Null: there is none.</summary>
    public FileFault? Fault { get; set; }

    public bool ChangesAnything => New + Changed + Moved > 0;
    public bool IsClean => Review + Rejected == 0;

    /// <summary>A fault that only the comparison with what is stored has shown: what was counted as a change is none.</summary>
    public void Fail(FileFault fault) => (Fault, New, Changed, Moved, Unchanged) = (fault, 0, 0, 0, 0);

    public void Count(RowResult row)
    {
        Rows++;
        switch (row.Verdict.Verdict)
        {
            case Verdict.Ok: Ok++; Hear(row.Verdict); break;
            case Verdict.Review: Review++; break;
            case Verdict.Rejected: Rejected++; break;
        }
        if (Fault is not null) return;
        switch (row.Change)
        {
            case RowChange.New: New++; break;
            case RowChange.Changed: Changed++; break;
            case RowChange.Moved: Moved++; break;
            case RowChange.Unchanged: Unchanged++; break;
            case RowChange.None: break;
        }
    }

    /// <summary>What is said at rows that are stored all the same becomes one note of the file a kind, unless the file has one of it already.</summary>
    public void NoteWhatWasSaid()
    {
        foreach (var (code, (first, rows)) in _said)
            if (!Notes.Exists(n => n.Code == code))
                Notes.Add(new Reading.FileNote(code, rows == 1 ? first.Message : $"{first.Message} Juga {rows - 1} baris lain.", first.Row, first.Sheet));
    }

    // What somebody has chosen needs no saying.
    private void Hear(RowVerdict verdict)
    {
        if (verdict.Code == "ok" || verdict.Choices.Count > 0 || verdict.Message.Length == 0) return;
        _said[verdict.Code] = _said.TryGetValue(verdict.Code, out var said) ? (said.First, said.Rows + 1) : (verdict, 1);
    }
}

namespace Pakta.Web.Roster.Reading;

/// <summary>A file read through the headings of one kind of table. Only mapped cells leave this class.</summary>
public sealed class TableReader
{
    private const int HeaderWithin = 30;
    private readonly RosterFile _file;
    private readonly int _headerRow;
    private readonly int _headings;
    private readonly Dictionary<string, (int Index, string Heading)> _columns;

    private TableReader(RosterFile file, SheetRow header, string kind)
    {
        (_file, _headerRow, _headings) = (file, header.Number, header.Cells.Count);
        var words = HeaderWords.Of(kind);
        _columns = [];
        var ranks = new Dictionary<string, int>();
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var heading = header.Cells[i].Text.Trim();
            var plain = HeaderWords.Plain(heading);
            if (words.TryGetValue(plain, out var word))
            {
                if (ranks.TryGetValue(word.Field, out var rank) && rank <= word.Rank) continue;
                (ranks[word.Field], _columns[word.Field]) = (word.Rank, (i, heading));
            }
            else if (plain.Length > 0 && !HeaderWords.IsDropped(plain))
            {
                Unknown.Add(heading);
            }
        }
    }

    /// <summary>Headings that mean nothing here; their cells are not read.</summary>
    public List<string> Unknown { get; } = [];

    public bool Has(string field) => _columns.ContainsKey(field);

    /// <summary>The heading as the file spells it.</summary>
    public string Heading(string field) => _columns.TryGetValue(field, out var column) ? column.Heading : field;

    /// <exception cref="UnreadableFileException">No heading row, or a needed column is missing.</exception>
    public static TableReader Open(RosterFile file, string kind, params (string Field, string Shown)[] needed)
    {
        var words = HeaderWords.Of(kind);
        SheetRow? best = null;
        var (most, any) = (1, false);
        foreach (var row in file.Rows().Take(HeaderWithin))
        {
            any = true;
            var score = row.Cells.Count(c => words.ContainsKey(HeaderWords.Plain(c.Text)));
            if (score > most) (best, most) = (row, score);
        }
        if (!any) throw new UnreadableFileException(UnreadableFile.Empty);
        if (best is null) throw new UnreadableFileException(UnreadableFile.NoHeader);
        var table = new TableReader(file, best, kind);
        var missing = needed.Where(n => !table.Has(n.Field)).Select(n => n.Shown).ToList();
        if (missing.Count > 0) throw new UnreadableFileException(UnreadableFile.MissingColumns(missing));
        return table;
    }

    /// <summary>Data rows, one at a time.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var any = false;
        foreach (var row in _file.Rows())
        {
            if (row.Number <= _headerRow) continue;
            any = true;
            var cells = new Dictionary<string, SheetCell>(_columns.Count);
            foreach (var (field, column) in _columns)
                if (column.Index < row.Cells.Count) cells[field] = row.Cells[column.Index];
            yield return new TableRow(row.Number, cells, row.Cells.Skip(_headings).Any(c => c.Text.Trim().Length > 0));
        }
        if (!any) throw new UnreadableFileException(UnreadableFile.HeaderOnly);
    }
}

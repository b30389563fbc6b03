using Pakta.Web.Roster.Reading.Formats;

namespace Pakta.Web.Roster.Reading;

/// <summary>One reading of one sheet: which of its rows are data, and their cells by field.</summary>
internal sealed class SheetWalk(SheetTable table, IRowSource source, string? sheet, List<FileNote> notes)
{
    private GroupRow? _group;
    private int _hidden;

    public IEnumerable<TableRow> Rows(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Number <= table.Header.LastRow) continue;
            if (IsGroup(row, out var text))
            {
                _group = new GroupRow(row.Number, text);
                continue;
            }
            if (row.IsHidden) _hidden++;
            yield return Take(row);
        }
        if (_hidden > 0)
            notes.Add(new FileNote("rows.hidden", $"{_hidden} baris tersembunyi (disaring atau disembunyikan) ikut dibaca. Periksa apakah memang berlaku.", Sheet: table.Name));
    }

    // Text in one cell, and that is not the number's.
    private bool IsGroup(SheetRow row, out string text)
    {
        text = "";
        var nip = table.ColumnOf("nip");
        if (nip < 0 || !row.At(nip).IsBlank) return false;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank) continue;
            if (text.Length > 0 || !cell.Text.Any(char.IsLetter)) return false;
            text = cell.Text.Trim();
        }
        return text.Length > 0;
    }

    private TableRow Take(SheetRow row)
    {
        var cells = new SheetCell[table.Columns.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = row.At(table.Columns[i]);
        return new TableRow(row.Number, table.Fields, cells)
        {
            Sheet = sheet, Group = _group, IsHidden = row.IsHidden, HasSurplus = source.IsText && HasMore(row),
        };
    }

    private bool HasMore(SheetRow row)
    {
        for (var i = table.Header.Plain.Length; i < row.Cells.Length; i++)
            if (!row.Cells[i].IsBlank) return true;
        return false;
    }
}

using System.Collections.Frozen;
using Pakta.Web.Roster.Reading.Formats;

namespace Pakta.Web.Roster.Reading;

/// <summary>One reading of one sheet: its data rows, with their cells by field.</summary>
internal sealed class SheetWalk(SheetTable table, IRowSource source, string? sheet, List<FileNote> notes)
{
    // What a vertical merge says for several people; a name or number is nobody else's.
    private static readonly FrozenSet<string> Shared = ["unitCode", "unit", "parentUnit", "position", "type", "grade", "parent", "region"];

    private readonly RowSorter _sorter = new(table, notes);
    private readonly int[] _shared = [.. table.Fields.Where(f => Shared.Contains(f.Key) && table.Columns[f.Value] >= 0).Select(f => f.Value)];
    private readonly (int Row, SheetCell Cell)[] _above = new (int, SheetCell)[table.Columns.Length];
    private GroupRow? _group;
    private (int All, int SinceGroup, int SinceTotal) _count;
    private (int Hidden, int Garbled, int FirstGarbled) _odd;

    public IEnumerable<TableRow> Rows(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Number <= table.Header.LastRow) continue;
            switch (_sorter.Sort(row, out var text))
            {
                case RowKind.Data:
                    yield return Take(row);
                    break;
                case RowKind.Group:
                    _group = new GroupRow(row.Number, text);
                    _count.SinceGroup = 0;
                    break;
                case RowKind.Total:
                    Compare(row, text);
                    break;
                case RowKind.Passed:
                    break;
            }
        }
        Note();
    }

    private TableRow Take(SheetRow row)
    {
        var cells = new SheetCell[table.Columns.Length];
        var isGarbled = false;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = row.At(table.Columns[i]);
            var text = Garbling.Storable(cells[i].Text);
            if (!ReferenceEquals(text, cells[i].Text)) cells[i] = cells[i] with { Text = text };
            isGarbled |= Garbling.Is(text);
        }
        FillDown(row, cells);
        _count = (_count.All + 1, _count.SinceGroup + 1, _count.SinceTotal + 1);
        if (row.IsHidden) _odd.Hidden++;
        if (isGarbled && _odd.Garbled++ == 0) _odd.FirstGarbled = row.Number;
        return new TableRow(row.Number, table.Fields, table.Columns, cells)
        {
            Sheet = sheet, Group = _group, IsHidden = row.IsHidden, HasSurplus = source.IsText && HasMore(row), IsGarbled = isGarbled,
        };
    }

    private void FillDown(SheetRow row, SheetCell[] cells)
    {
        foreach (var field in _shared)
        {
            if (!cells[field].IsBlank)
                _above[field] = (row.Number, cells[field]);
            else if (_above[field].Row > 0 && source.MergedCells(table.Sheet).HolderOf(row.Number, table.Columns[field]) == _above[field].Row)
                cells[field] = _above[field].Cell;
        }
    }

    private bool HasMore(SheetRow row)
    {
        for (var i = table.Header.Plain.Length; i < row.Cells.Length; i++)
            if (!row.Cells[i].IsBlank) return true;
        return false;
    }

    private void Compare(SheetRow row, string text)
    {
        if (TotalRow.Differs(text, _count.SinceTotal, _count.SinceGroup, _count.All) is { } said)
            notes.Add(new FileNote("total.differs",
                $"Baris {row.Number} menyebut jumlah {said}, tetapi terbaca {_count.SinceTotal} baris sejak jumlah sebelumnya dan {_count.All} baris seluruhnya.",
                row.Number, table.Name));
        _count.SinceTotal = 0;
    }

    private void Note()
    {
        if (_odd.Hidden > 0)
            notes.Add(new FileNote("rows.hidden",
                $"{_odd.Hidden} baris tersembunyi (disaring atau disembunyikan) ikut dibaca. Periksa apakah memang masih berlaku.", Sheet: table.Name));
        if (_odd.Garbled > 0)
            notes.Add(new FileNote("encoding.suspect",
                $"{_odd.Garbled} baris, mulai baris {_odd.FirstGarbled}, memuat huruf yang rusak (seperti â€™ atau �). Simpan ulang dari Excel sebagai CSV UTF-8 atau .xlsx.",
                _odd.FirstGarbled, table.Name));
    }
}

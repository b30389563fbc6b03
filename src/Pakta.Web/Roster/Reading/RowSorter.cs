namespace Pakta.Web.Roster.Reading;

/// <summary>
/// Tells data rows from what offices write between and under them: group rows, repeated headings, totals, the signature block.
/// A row is data unless it clearly is something else: nobody is lost for looking odd.
/// </summary>
internal sealed class RowSorter(SheetTable table, List<FileNote> notes)
{
    private const int DigitsOfANumber = 8;
    private const int ShortRow = 3;
    private readonly int _key = table.ColumnOf("nip") >= 0 ? table.ColumnOf("nip") : table.ColumnOf("code");
    private bool _isSigned;
    private bool _afterGroup;

    /// <param name="text">Of a group row or a total.</param>
    public RowKind Sort(SheetRow row, out string text)
    {
        text = "";
        if (_key < 0) return NumberRow.Is(row) ? RowKind.Passed : RowKind.Data;
        if (IsClearlyData(row))
        {
            (_isSigned, _afterGroup) = (false, false);
            return RowKind.Data;
        }
        if (_isSigned || NumberRow.Is(row) || IsHeadingAgain(row)) return RowKind.Passed;
        var filled = row.Cells.Where(c => !c.IsBlank).Select(c => c.Text.Trim()).ToList();
        if (TotalRow.Is(filled)) return Told(RowKind.Total, string.Join(' ', filled), out text);
        if (filled.Count <= ShortRow && (SignatureBlock.Begins(filled) || IsSignersNumber(filled))) return EndAt(row);
        if (row.At(_key) is { IsBlank: false } key && (key.Kind != CellKind.Text || Digits(key.Text) > 0) || GroupText(row) is not { } group) return RowKind.Data;
        _afterGroup = true;
        return Told(RowKind.Group, group, out text);
    }

    // A number of its own and at least two more cells that are no numbers.
    private bool IsClearlyData(SheetRow row)
    {
        var key = row.At(_key).Text;
        if (Digits(key) < (table.Has("nip") ? DigitsOfANumber : 1)) return false;
        var others = 0;
        foreach (var column in table.Columns)
            if (column >= 0 && column != _key && row.At(column) is { IsBlank: false } cell && Digits(cell.Text) < 15) others++;
        return others > 1;
    }

    // NIP. 1968… under the name of whoever signs.
    private bool IsSignersNumber(List<string> filled) =>
        filled.TrueForAll(text => Digits(text) >= 15) && (_afterGroup || filled.Exists(text => text.StartsWith("NIP", StringComparison.OrdinalIgnoreCase)));

    private RowKind EndAt(SheetRow row)
    {
        _isSigned = true;
        notes.Add(new FileNote("signature.end",
            $"Mulai baris {row.Number} berkas dibaca sebagai blok tanda tangan: NIP di sana bukan NIP pegawai dalam daftar.", row.Number, table.Name));
        return RowKind.Passed;
    }

    private bool IsHeadingAgain(SheetRow row)
    {
        var same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsBlank) continue;
            var text = row.Cells[i].Text.Trim().ReplaceLineEndings(" ");
            if (i >= table.Header.Shown.Length || !table.Header.Shown[i].Contains(text, StringComparison.OrdinalIgnoreCase)) return false;
            same++;
        }
        return same > 1;
    }

    // Text in one cell, perhaps with a numeral or letter in a cell before it.
    private static string? GroupText(SheetRow row)
    {
        string? text = null;
        var numeral = false;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsBlank) continue;
            var cell = row.Cells[i].Text.Trim();
            if (text is not null) return null;
            if (!numeral && GroupNumeral.Is(cell)) numeral = true;
            else text = cell;
        }
        return text is not null && text.Any(char.IsLetter) ? GroupNumeral.Without(text) : null;
    }

    private static int Digits(string text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsAsciiDigit(c)) count++;
        return count;
    }

    private static RowKind Told(RowKind kind, string said, out string text)
    {
        text = said;
        return kind;
    }
}

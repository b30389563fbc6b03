using System.Globalization;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>One reading of one sheet.</summary>
internal sealed class XlsxRows(ZipPackage package, string part, StringStore strings) : IDisposable
{
    private const int MostRows = 1_048_576;
    private readonly XlsxXml _xml = new(package, part);
    private readonly List<SheetCell> _cells = [];
    private int _number;
    private int _column;

    /// <summary>The next row, blank ones too; null after the last.</summary>
    public SheetRow? Next()
    {
        while (_xml.Read())
        {
            if (_xml.Starts("row")) return Row();
            if (_xml.Ends("sheetData")) return null;
        }
        return null;
    }

    public void Dispose() => _xml.Dispose();

    private SheetRow Row()
    {
        package.Budget.TakeRow();
        var (number, isHidden) = (_number + 1, false);
        while (_xml.NextAttribute(out var name))
        {
            if (name == "r") number = int.Parse(_xml.Value(), NumberStyles.None, CultureInfo.InvariantCulture);
            else if (name == "hidden") isHidden = _xml.Value() is "1" or "true";
        }
        if (number <= _number || number > MostRows) throw new InvalidDataException();
        _number = number;
        _cells.Clear();
        _column = 0;
        if (!_xml.IsEmpty)
            while (_xml.Read() && !_xml.Ends("row"))
                if (_xml.Starts("c")) Cell();
        return new SheetRow(number, [.. _cells]) { IsHidden = isHidden };
    }

    private void Cell()
    {
        var (column, type) = (_column, ' ');
        while (_xml.NextAttribute(out var name))
        {
            if (name == "r") column = ColumnOf(_xml.Value());
            else if (name == "t") type = TypeOf(_xml.Value());
        }
        // A blank cell takes its column too: the next may say none of its own.
        _column = column + 1;
        var cell = Value(type);
        if (cell.IsBlank || column >= SheetRow.MostColumns) return;
        if (column < _cells.Count) throw new InvalidDataException();
        while (_cells.Count < column) _cells.Add(SheetCell.Empty);
        _cells.Add(cell);
    }

    private SheetCell Value(char type)
    {
        var (hasValue, hasFormula) = _xml.Gather();
        var text = _xml.Text;
        // A text formula may have an empty text for its value; any other without one was never calculated.
        if (text.IsEmpty) return hasFormula && !(hasValue && type == 't') ? new SheetCell("", CellKind.NoValue) : SheetCell.Empty;
        return type switch
        {
            's' => new SheetCell(strings.At(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))),
            'e' => new SheetCell(text.ToString(), CellKind.Error),
            ' ' => new SheetCell(text.ToString(), CellKind.Number),
            _ => new SheetCell(EscapedText.Read(text)),
        };
    }

    private static char TypeOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => 's', "e" => 'e', "n" => ' ', "str" => 't', _ => 'x',
    };

    private static int ColumnOf(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = column * 26 + (c - 'A' + 1);
            if (column > 16_384) throw new InvalidDataException();
        }
        return column > 0 ? column - 1 : throw new InvalidDataException();
    }
}

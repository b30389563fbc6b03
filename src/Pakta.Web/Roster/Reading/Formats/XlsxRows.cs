using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pakta.Web.Roster.Reading.Formats;

/// <summary>
/// The first visible sheet of a workbook, read forward only. A number stays the characters that stand in the file: turned into
/// a double, a NIP would lose its last digits.
/// </summary>
internal sealed class XlsxRows(string path) : IRowSource
{
    public IReadOnlyList<SheetTab> Sheets { get; } = [new SheetTab("", false)];

    public IEnumerable<SheetRow> Rows(int sheet) => Guarded(Walk(path));

    private static IEnumerable<SheetRow> Walk(string path)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        var book = document.WorkbookPart ?? throw new InvalidDataException();
        var sheet = book.Workbook.Descendants<Sheet>().FirstOrDefault(s => s.State is null || s.State == SheetStateValues.Visible)
            ?? throw new InvalidDataException();
        var strings = SharedStrings(book);
        using var reader = OpenXmlReader.Create(book.GetPartById(sheet.Id!.Value!));
        var cells = new List<SheetCell>();
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row))
            {
                if (reader.IsStartElement)
                {
                    cells.Clear();
                    number = Attribute(reader, "r") is { } r ? int.Parse(r, null) : number + 1;
                }
                if (reader.IsEndElement) yield return new SheetRow(number, cells.ToArray());
            }
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
            {
                var column = Attribute(reader, "r") is { } reference ? ColumnOf(reference) : cells.Count;
                if (column is < 0 or > 16_384) throw new InvalidDataException();
                while (cells.Count < column) cells.Add(SheetCell.Empty);
                cells.Add(CellOf((Cell)reader.LoadCurrentElement()!, strings));
            }
        }
    }

    // Whatever the library throws at a broken archive means one thing to the reader.
    private static IEnumerable<SheetRow> Guarded(IEnumerable<SheetRow> rows)
    {
        using var source = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!source.MoveNext()) yield break;
            }
            catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
                or ArgumentException or InvalidOperationException or OverflowException)
            {
                throw new UnreadableFileException(UnreadableFile.Damaged);
            }
            yield return source.Current;
        }
    }

    private static SheetCell CellOf(Cell cell, List<string> strings)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString) return new SheetCell(TextOf(cell.InlineString));
        var raw = cell.CellValue?.Text ?? "";
        if (type == CellValues.SharedString) return new SheetCell(strings[int.Parse(raw, null)]);
        return new SheetCell(raw, raw.Length > 0 && (type is null || type == CellValues.Number) ? CellKind.Number : CellKind.Text);
    }

    private static List<string> SharedStrings(WorkbookPart book)
    {
        var all = new List<string>();
        if (book.SharedStringTablePart is not { } part) return all;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                all.Add(TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        return all;
    }

    // Runs of a formatted text are joined; phonetic hints are no text.
    private static string TextOf(OpenXmlElement? item)
    {
        if (item is null) return "";
        var text = new StringBuilder();
        foreach (var part in item.Descendants<Text>())
            if (part.Parent is not PhoneticRun) text.Append(part.Text);
        return text.ToString();
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
            if (attribute.LocalName == name) return attribute.Value;
        return null;
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }
}

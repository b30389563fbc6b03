using System.Globalization;
using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Pakta.Web.Tables;

/// <summary>A workbook of one sheet, streamed: counts and shares are numbers, everything else is a string and never a formula.</summary>
public static class XlsxTable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const uint Plain = 0, Bold = 1, Share = 2, Count = 3, Text = 4;

    public static async Task WriteAsync(TableFile table, Stream output, CancellationToken cancel)
    {
        // Write-only: each part goes straight into the archive, one after the other, instead of being gathered in memory.
        using var package = Package.Open(output, FileMode.Create, FileAccess.Write);
        var sheet = Part(package, "/xl/worksheets/sheet1.xml", "worksheet");
        await using (var stream = sheet.GetStream(FileMode.Create, FileAccess.Write))
        using (var writer = OpenXmlWriter.Create(stream)) await SheetAsync(writer, table, cancel);
        var styles = Part(package, "/xl/styles.xml", "styles");
        Write(styles, Styles());
        var workbook = Part(package, "/xl/workbook.xml", "sheet.main");
        var id = workbook.CreateRelationship(sheet.Uri, TargetMode.Internal, Relations + "worksheet").Id;
        workbook.CreateRelationship(styles.Uri, TargetMode.Internal, Relations + "styles");
        Write(workbook, new Workbook(new Sheets(new Sheet { Name = table.Sheet, SheetId = 1, Id = id })));
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relations + "officeDocument");
    }

    private static PackagePart Part(Package package, string path, string kind) => package.CreatePart(new Uri(path, UriKind.Relative),
        $"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml", CompressionOption.Normal);

    private static void Write(PackagePart part, OpenXmlElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }

    private static async Task SheetAsync(OpenXmlWriter writer, TableFile table, CancellationToken cancel)
    {
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(table.Header.Select((title, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Max(12, title.Length + 4), CustomWidth = true, Style = table.IsForm ? Text : Plain,
        })));
        writer.WriteStartElement(new SheetData());
        Row(writer, table.Header, Bold);
        await foreach (var row in table.Rows.WithCancellation(cancel)) Row(writer, table.IsForm ? row.Select(Harmless) : row, table.IsForm ? Text : Plain);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(cell switch
            {
                null => new Cell { StyleIndex = style },
                int count => Number(count.ToString(CultureInfo.InvariantCulture), Count),
                decimal share => Number(share.ToString(CultureInfo.InvariantCulture), Share),
                RawNumber raw => Number(raw.Text, style),
                _ => new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(cell.ToString()!)) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    DataType = CellValues.InlineString, StyleIndex = style,
                },
            });
        writer.WriteEndElement();
    }

    // A form is edited: a cell that is touched becomes what its text looks like.
    private static object? Harmless(object? cell) => cell is string text ? CsvTable.Harmless(text) : cell;

    private static Cell Number(string value, uint style) =>
        new(new CellValue(value)) { DataType = CellValues.Number, StyleIndex = style };

    // XML has no way to hold control characters.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "0.0%" }),
        new Fonts(new Font(), new Font(new DocumentFormat.OpenXml.Spreadsheet.Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));
}

using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Pakta.Web.Tests.Roster.Hostile;

/// <summary>
/// A workbook as Excel writes it, part by part, so that a test can also write what Excel never would. A cell that is a number
/// becomes a number, <c>=X</c> a formula without a stored value, anything else text.
/// </summary>
internal sealed class Workbook
{
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly List<string> _strings = [];

    public bool Uses1904 { get; init; }

    /// <summary>Texts go to the table of shared strings, as in Excel; else they stand in their cells.</summary>
    public bool SharesStrings { get; init; }

    public Workbook Sheet(string name, IEnumerable<object?[]> rows, string state = "", string merges = "", params int[] hidden)
    {
        var xml = new StringBuilder();
        var number = 0;
        foreach (var row in rows)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{++number}\"{(hidden.Contains(number) ? " hidden=\"1\"" : "")}>");
            for (var i = 0; i < row.Length; i++) xml.Append(Cell(row[i], $"{(char)('A' + i)}{number}"));
            xml.Append("</row>");
        }
        return SheetXml(name, xml.ToString(), state, string.Concat(merges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => $"<mergeCell ref=\"{m}\"/>")));
    }

    /// <summary>A sheet whose rows are already XML.</summary>
    public Workbook SheetXml(string name, string rows, string state = "", string merges = "")
    {
        if (merges.Length > 0) merges = $"<mergeCells>{merges}</mergeCells>";
        _sheets.Add((name, state, $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{merges}</worksheet>"));
        return this;
    }

    /// <param name="change">Last word on every part.</param>
    /// <param name="store">Parts are not packed.</param>
    public byte[] Bytes(Func<string, string, string>? change = null, bool store = false)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
            foreach (var (name, text) in Parts())
            {
                using var part = zip.CreateEntry(name, store ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(change?.Invoke(name, text) ?? text));
            }
        return stream.ToArray();
    }

    public IEnumerable<(string Name, string Text)> Parts()
    {
        yield return ("[Content_Types].xml", $"<Types xmlns=\"{Types}\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        yield return ("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"r1\" Type=\"{Kinds}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        yield return ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Kinds}\"><workbookPr date1904=\"{(Uses1904 ? 1 : 0)}\"/><sheets>"
            + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\"{(s.State.Length > 0 ? $" state=\"{s.State}\"" : "")} r:id=\"r{i + 1}\"/>"))
            + "</sheets></workbook>");
        yield return ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\">"
            + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Kinds}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
            + $"<Relationship Id=\"rs\" Type=\"{Kinds}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        yield return ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_strings.Select(s => $"<si><t xml:space=\"preserve\">{s}</t></si>"))}</sst>");
        for (var i = 0; i < _sheets.Count; i++) yield return ($"xl/worksheets/sheet{i + 1}.xml", _sheets[i].Xml);
    }

    private string Cell(object? value, string at)
    {
        switch (value)
        {
            case null: return "";
            case string text when text.StartsWith('='): return $"<c r=\"{at}\"><f>{SecurityElement.Escape(text[1..])}</f></c>";
            case string text when SharesStrings:
                _strings.Add(SecurityElement.Escape(text));
                return $"<c r=\"{at}\" t=\"s\"><v>{_strings.Count - 1}</v></c>";
            case string text: return $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";
            default: return $"<c r=\"{at}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>";
        }
    }
}

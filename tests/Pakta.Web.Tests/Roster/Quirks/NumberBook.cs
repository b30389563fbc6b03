using System.IO.Compression;
using System.Security;

namespace Pakta.Web.Tests.Roster.Quirks;

/// <summary>A workbook whose first column is numbers, as programs write them; the rest is text.</summary>
internal static class NumberBook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static void Write(string path, string[] header, IEnumerable<string[]> rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Put(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        Put(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Put(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Pegawai" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Put(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
        var data = string.Concat(rows.Select(r => $"<row><c><v>{r[0]}</v></c>{string.Concat(r[1..].Select(Text))}</row>"));
        Put(zip, "xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData><row>{string.Concat(header.Select(Text))}</row>{data}</sheetData></worksheet>""");
    }

    private static string Text(string text) => $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    private static void Put(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text.Trim());
    }
}

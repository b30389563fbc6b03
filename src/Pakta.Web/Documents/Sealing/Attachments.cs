using System.Globalization;
using System.Security.Cryptography;

namespace Pakta.Web.Documents.Sealing;

// Embedded files as PDF/A-3 wants them: named in the catalog, associated with the document, each with its
// relationship.
internal static class Attachments
{
    // The entries to be added to the catalog.
    public static string Embed(PdfUpdate update, SealInfo info)
    {
        if (info.Attachments.Count == 0)
            return "";
        var time = PdfSyntax.Date(info.SealedAt);
        // A name tree is searched by halving, so its names stand in order.
        var files = info.Attachments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => (a.Name, Number: Embed(update, a, time))).ToList();
        var names = string.Concat(files.Select(f => $"{PdfSyntax.Text(f.Name)} {f.Number} 0 R "));
        var associated = string.Join(' ', files.Select(f => $"{f.Number} 0 R"));
        return $"/AF[{associated}]/Names<</EmbeddedFiles<</Names[{names}]>>>>";
    }

    private static int Embed(PdfUpdate update, Attachment file, string time)
    {
#pragma warning disable CA5351 // The format asks for MD5 here, against accidents; the seal is what protects.
        var checksum = Convert.ToHexString(MD5.HashData(file.Bytes));
#pragma warning restore CA5351
        var size = file.Bytes.Length.ToString(CultureInfo.InvariantCulture);
        var stream = update.AddStream(
            $"/Type/EmbeddedFile/Subtype{PdfSyntax.Name(file.MediaType)}/Params<</Size {size}/ModDate{time}/CheckSum<{checksum}>>>", file.Bytes);
        var name = PdfSyntax.Text(file.Name);
        return update.Add($"<</Type/Filespec/F{name}/UF{name}/Desc{PdfSyntax.Text(file.Description)}"
            + $"/AFRelationship{PdfSyntax.Name(file.Relationship)}/EF<</F {stream} 0 R/UF {stream} 0 R>>>>");
    }
}

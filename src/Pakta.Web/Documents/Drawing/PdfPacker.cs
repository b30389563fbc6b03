using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Pakta.Web.Documents.Sealing;

namespace Pakta.Web.Documents.Drawing;

// PDFsharp ends its compressed streams without the checksum that zlib asks for, and qpdf says so. So PDFsharp saves
// uncompressed, and the streams are compressed here, in one pass over the objects. XMP stays readable, as archives want it.
internal static partial class PdfPacker
{
    private static ReadOnlySpan<byte> QrComment => "% pakta-qr:"u8;

    public static byte[] Pack(byte[] pdf, int length)
    {
        var tail = new PdfTail(pdf, length);
        var objects = tail.Objects.OrderBy(o => o.Value).ToList();
        var offsets = new long[tail.Size];
        using var packed = new MemoryStream(length / 2);
        packed.Write(pdf.AsSpan(0, objects[0].Value));
        for (var i = 0; i < objects.Count; i++)
        {
            offsets[objects[i].Key] = packed.Position;
            var end = i + 1 < objects.Count ? objects[i + 1].Value : tail.StartXref;
            Write(packed, pdf.AsSpan(objects[i].Value, end - objects[i].Value));
        }
        var xref = packed.Position;
        var table = new StringBuilder("xref\n");
        table.Append(CultureInfo.InvariantCulture, $"0 {tail.Size}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Skip(1))
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {tail.Size}/Root {tail.Root} 0 R/Info {tail.Info} 0 R");
        table.Append(CultureInfo.InvariantCulture, $"/ID[{tail.FirstId}{tail.FirstId}]>>\nstartxref\n{xref}\n%%EOF\n");
        packed.Write(Encoding.ASCII.GetBytes(table.ToString()));
        return packed.ToArray();
    }

    private static void Write(MemoryStream packed, ReadOnlySpan<byte> item)
    {
        var keyword = item.IndexOf("\nstream\n"u8);
        var head = keyword < 0 ? "" : Encoding.Latin1.GetString(item[..keyword]);
        if (keyword < 0 || head.Contains("/Metadata", StringComparison.Ordinal) || head.Contains("/Filter", StringComparison.Ordinal))
        {
            packed.Write(item);
            return;
        }
        var length = LengthPattern().Match(head);
        var raw = item.Slice(keyword + 8, int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        using var body = new MemoryStream(raw.Length);
        using (var zlib = new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var comment = raw.IndexOf(QrComment); comment >= 0; comment = raw.IndexOf(QrComment))
            {
                zlib.Write(raw[..comment]);
                raw = raw[(comment + QrComment.Length)..];
            }
            zlib.Write(raw);
        }
        packed.Write(Encoding.Latin1.GetBytes(head.Replace(length.Value, $"/Filter/FlateDecode/Length {body.Length}", StringComparison.Ordinal)));
        packed.Write("\nstream\n"u8);
        body.WriteTo(packed);
        packed.Write("\nendstream\nendobj\n"u8);
    }

    [GeneratedRegex(@"/Length (\d+)(?=[/>\s])", RegexOptions.CultureInvariant)]
    private static partial Regex LengthPattern();
}

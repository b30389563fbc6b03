using System.Globalization;
using System.Text;

namespace Pakta.Web.Documents.Sealing;

// PDFsharp's own signer writes adbe.pkcs7.detached, which is no PAdES; so the seal is an incremental update of our
// own: attachments, an invisible signature field, and a CMS over every byte of the file but the one that holds it.
public sealed class PadesSealer(SealCertificate certificate) : ISealer
{
    private const string ByteRangeRoom = "[0 0000000000 0000000000 0000000000]";
    private const int InvisibleButPrinting = 4 | 128;

    // Attributes, algorithm names and the signature itself, beyond the certificates.
    private const int CmsOverhead = 900;

    private readonly int _cmsRoom = certificate.Own.RawDataMemory.Length + certificate.Issuers.Sum(c => c.RawDataMemory.Length) + CmsOverhead;

    public byte[] Seal(byte[] pdf, SealInfo info)
    {
        var tail = new PdfTail(pdf, pdf.Length);
        using var update = new PdfUpdate(pdf, tail, (2 * _cmsRoom) + 4096 + info.Attachments.Sum(a => a.Bytes.Length + 512));
        var catalog = tail.Dictionary(tail.Root);
        var page = PdfTail.Reference(tail.Dictionary(PdfTail.Reference(catalog, "Pages")), "Kids");

        var additions = Attachments.Embed(update, info);
        var field = update.Reserve();
        var signature = update.Reserve();
        update.Write(field, $"<</Type/Annot/Subtype/Widget/FT/Sig/T{PdfSyntax.Text("Segel")}/TU{PdfSyntax.Text("Segel elektronik instansi")}"
            + $"/V {signature} 0 R/P {page} 0 R/Rect[0 0 0 0]/F {InvisibleButPrinting}>>");
        update.Write(page, WithAnnotation(tail.Dictionary(page), field));
        update.Write(tail.Root, With(catalog, $"/AcroForm<</Fields[{field} 0 R]/SigFlags 3>>{additions}"));
        var body = SignatureDictionary(info);
        var start = (int)update.Write(signature, body);
        return Sign(update.Finish(), start, body);
    }

    private byte[] Sign(byte[] file, int start, string body)
    {
        var open = start + body.IndexOf("/Contents<", StringComparison.Ordinal) + "/Contents".Length;
        var close = open + (2 * _cmsRoom) + 2;
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {open} {close} {file.Length - close}]").PadRight(ByteRangeRoom.Length);
        Encoding.ASCII.GetBytes(range, file.AsSpan(start + body.IndexOf(ByteRangeRoom, StringComparison.Ordinal)));

        byte[] covered = [.. file.AsSpan(0, open), .. file.AsSpan(close)];
        var cms = CmsSeal.Sign(covered, certificate);
        if (cms.Length > _cmsRoom)
            throw new InvalidOperationException($"The seal needs {cms.Length} bytes; {_cmsRoom} were kept free.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), file.AsSpan(open + 1));
        return file;
    }

    private string SignatureDictionary(SealInfo info)
    {
        var location = info.Location is { } place ? "/Location" + PdfSyntax.Text(place) : "";
        var name = certificate.Own.GetNameInfo(System.Security.Cryptography.X509Certificates.X509NameType.SimpleName, forIssuer: false);
        return $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/Name{PdfSyntax.Text(name)}"
            + $"/M{PdfSyntax.Date(info.SealedAt)}/Reason{PdfSyntax.Text(info.Reason)}{location}"
            + $"/ByteRange{ByteRangeRoom}/Contents<{new string('0', 2 * _cmsRoom)}>>>";
    }

    private static string With(string dictionary, string entries) => dictionary.Insert(2, entries);

    private static string WithAnnotation(string page, int field)
    {
        if (!page.Contains("/Annots", StringComparison.Ordinal))
            return With(page, $"/Annots[{field} 0 R]");
        var list = page.IndexOf('[', page.IndexOf("/Annots", StringComparison.Ordinal)) + 1;
        return page.Insert(list, $"{field} 0 R ");
    }
}

using Pakta.Web.Documents.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Pakta.Web.Documents.Drawing;

public sealed class PdfSharpCertificateRenderer : ICertificateRenderer
{
    [ThreadStatic]
    private static MemoryStream? _buffer;

    public bool Fits(CertificateContent content) => CertificateLayout.TryCompose(content) is not null;

    public byte[] Render(CertificateContent content)
    {
        var layout = CertificateLayout.Compose(content);
        using var document = CertificateFonts.NewDocument();
        var accessibility = UAManager.ForDocument(document);
        accessibility.SetDocumentLanguage("id-ID");
        Describe(document, content);
        var page = document.AddPage();
        page.Width = XUnit.FromPoint(Sheet.Width);
        page.Height = XUnit.FromPoint(Sheet.Height);
        page.Elements.SetName("/Tabs", "/S");
        using (var graphics = XGraphics.FromPdfPage(page))
        {
            new CertificatePainter(graphics, accessibility.StructureBuilder)
                .Paint(layout, content.VerifyUrl);
        }
        // One buffer a thread: the uncompressed file is large enough to wake the collector each time otherwise.
        var stream = _buffer ??= new MemoryStream(256 * 1024);
        stream.SetLength(0);
        document.Save(stream, closeStream: false);
        return PdfPacker.Pack(stream.GetBuffer(), (int)stream.Length);
    }

    private static void Describe(PdfDocument document, CertificateContent content)
    {
        document.Info.Title = $"{content.Title}: {content.Name}";
        document.Info.Author = content.Agency;
        document.Info.Subject = content.Subtitle;
        document.Info.Creator = "Pakta";
        document.Info.CreationDate = content.SignedAt.UtcDateTime;
        document.Info.ModificationDate = content.SignedAt.UtcDateTime;
    }
}

using Pakta.Web.Documents.Layout;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Pakta.Web.Documents.Drawing;

// The three faces of the certificate, from the assembly itself: no font of the machine is ever used.
internal static class CertificateFonts
{
    static CertificateFonts()
    {
        PdfSharpLicense.SetAgplLicense();
        GlobalFontSettings.FontResolver = new Resolver();
    }

    // Saved as it is, for PdfPacker. The only way to a document: PDFsharp makes none before it knows licence and fonts.
    public static PdfDocument NewDocument()
    {
        var document = new PdfDocument();
        document.Options.CompressContentStreams = false;
        document.Options.NoCompression = true;
        return document;
    }

    public static XFont Create(Face face, double size) =>
        new(face.ToString(), size, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    private sealed class Resolver : IFontResolver
    {
        public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
            Enum.TryParse<Face>(familyName, out _) ? new FontResolverInfo(familyName) : null;

        public byte[]? GetFont(string faceName)
        {
            var file = Enum.Parse<Face>(faceName) switch
            {
                Face.Text => "PublicSans-Regular.ttf",
                Face.Strong => "PublicSans-Bold.ttf",
                Face.Serif => "SourceSerif4-Bold.ttf",
                _ => throw new ArgumentOutOfRangeException(nameof(faceName)),
            };
            using var stream = typeof(CertificateFonts).Assembly.GetManifestResourceStream("Pakta.Fonts." + file)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}

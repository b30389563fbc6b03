using Pakta.Web.Documents.Layout;
using PdfSharp.Drawing;

namespace Pakta.Web.Documents.Drawing;

// Fonts and brushes of one document, each made once, and the two things that are drawn with them everywhere.
internal sealed class InkPot
{
    private readonly Dictionary<(Face, double), XFont> _fonts = [];
    private readonly Dictionary<Tone, XSolidBrush> _brushes = [];

    public XSolidBrush Brush(Tone tone) =>
        _brushes.TryGetValue(tone, out var brush) ? brush : _brushes[tone] = new XSolidBrush(Inks.Of(tone));

    public void Write(XGraphics graphics, IEnumerable<TextRun> runs)
    {
        foreach (var run in runs)
            graphics.DrawString(run.Text, Font(run.Face, run.Size), Brush(run.Tone), run.X, run.Y, XStringFormats.BaseLineLeft);
    }

    // The first bar through PDFsharp, which opens the figure's marked content; the rest as ready operators.
    public static void Code(XGraphics graphics, QrSymbol qr)
    {
        var first = qr.Bars[0];
        graphics.DrawRectangle(XBrushes.Black, qr.X, qr.Y, first.Length * qr.Module, qr.Module);
        graphics.WriteComment(QrOperators.Write(qr));
    }

    private XFont Font(Face face, double size) =>
        _fonts.TryGetValue((face, size), out var font) ? font : _fonts[(face, size)] = CertificateFonts.Create(face, size);
}

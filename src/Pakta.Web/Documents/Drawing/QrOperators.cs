using System.Globalization;
using System.Text;
using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Documents.Drawing;

// PDFsharp writes each corner of each bar in page coordinates: half of the time of a whole certificate. Here the symbol is
// scaled once and its bars are whole numbers. They travel as a comment, the one thing that PDFsharp writes down as it is,
// and PdfPacker takes the comment sign away.
internal static class QrOperators
{
    public const string Marker = "pakta-qr:";

    public static string Write(QrSymbol qr)
    {
        var scale = qr.Module;
        var text = new StringBuilder(Marker, 8 * 1024);
        text.Append(CultureInfo.InvariantCulture, $"q {scale:F6} 0 0 {-scale:F6} {qr.X:F4} {Sheet.Height - qr.Y:F4} cm");
        // A hair of overlap closes the white seams that viewers draw between touching bars.
        foreach (var (x, y, length) in qr.Bars)
            text.Append(' ').Append(x).Append(' ').Append(y).Append(' ').Append(length).Append(y < qr.Modules - 1 ? " 1.02 re" : " 1 re");
        return text.Append(" f Q").ToString();
    }
}

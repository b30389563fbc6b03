using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Slips;
using PdfSharp.Drawing;

namespace Pakta.Web.Documents.Drawing;

// Pages whose every glyph has its place, as a file. For the printer, so without the structure that reading programs need.
internal static class PrintedFile
{
    public static byte[] Of(string title, DateTimeOffset at, IEnumerable<PrintedPage> pages)
    {
        using var document = CertificateFonts.NewDocument();
        document.Info.Title = title;
        document.Info.Creator = "Pakta";
        document.Info.CreationDate = document.Info.ModificationDate = at.UtcDateTime;
        var ink = new InkPot();
        foreach (var printed in pages)
        {
            var page = document.AddPage();
            page.Width = XUnit.FromPoint(Sheet.Width);
            page.Height = XUnit.FromPoint(Sheet.Height);
            using var graphics = XGraphics.FromPdfPage(page);
            foreach (var box in printed.Boxes) graphics.DrawRectangle(ink.Brush(box.Tone), box.X, box.Y, box.Width, box.Height);
            ink.Write(graphics, printed.Runs);
            foreach (var code in printed.Codes) InkPot.Code(graphics, code);
        }
        using var stream = new MemoryStream();
        document.Save(stream, closeStream: false);
        return PdfPacker.Pack(stream.GetBuffer(), (int)stream.Length);
    }
}

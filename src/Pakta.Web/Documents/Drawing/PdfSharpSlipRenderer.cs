using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Slips;
using PdfSharp.Drawing;

namespace Pakta.Web.Documents.Drawing;

// For the printer, so without the structure that reading programs need.
public sealed class PdfSharpSlipRenderer : ISlipRenderer
{
    public byte[] Render(SlipSheet sheet)
    {
        using var document = CertificateFonts.NewDocument();
        document.Info.Title = $"Lembar aktivasi, bundel {sheet.Number}";
        document.Info.Creator = "Pakta";
        document.Info.CreationDate = document.Info.ModificationDate = sheet.At.UtcDateTime;
        var ink = new InkPot();
        foreach (var printed in SlipLayout.Compose(sheet).Concat(ListLayout.Compose(sheet)))
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

using Pakta.Web.Documents.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace Pakta.Web.Documents.Drawing;

// Draws a settled page and tells reading programs what each part is; decoration is marked as such.
internal sealed class CertificatePainter(XGraphics graphics, StructureBuilder structure)
{
    private readonly InkPot _ink = new();

    public void Paint(CertificatePage page, string address)
    {
        structure.BeginArtifact();
        Frame(Sheet.GoldFrame, 0.9, Tone.Gold);
        Frame(Sheet.NavyFrame, 1.7, Tone.Navy);
        foreach (var box in page.Boxes)
            graphics.DrawRectangle(_ink.Brush(box.Tone), box.X, box.Y, box.Width, box.Height);
        structure.End();
        var inList = false;
        foreach (var element in page.Elements)
        {
            if (inList != (element.Role == Role.Clause))
            {
                if (inList)
                    structure.End();
                else
                    structure.BeginElement(PdfBlockLevelElementTag.List);
                inList = !inList;
            }
            Write(element, address);
        }
        if (inList)
            structure.End();
        Hand(page.Strokes);
        Code(page.Qr, $"Kode QR untuk memeriksa keaslian: {address}");
    }

    private void Write(TextElement element, string address)
    {
        if (element.Role == Role.Clause)
        {
            structure.BeginElement(PdfBlockLevelElementTag.ListItem);
            Write(PdfBlockLevelElementTag.Label, element.Runs.Take(1));
            Write(PdfBlockLevelElementTag.ListBody, element.Runs.Skip(1));
            structure.End();
            return;
        }
        if (element.Role == Role.Link)
        {
            structure.BeginElement(PdfBlockLevelElementTag.Paragraph);
            structure.BeginElement(Link(element.Runs, address), $"Periksa keaslian di {address}");
            _ink.Write(graphics, element.Runs);
            structure.End();
            structure.End();
            return;
        }
        var tag = element.Role switch
        {
            Role.Heading => PdfBlockLevelElementTag.Heading1,
            Role.Name => PdfBlockLevelElementTag.Heading2,
            _ => PdfBlockLevelElementTag.Paragraph,
        };
        Write(tag, element.Runs);
    }

    private void Write(PdfBlockLevelElementTag tag, IEnumerable<TextRun> runs)
    {
        structure.BeginElement(tag);
        _ink.Write(graphics, runs);
        structure.End();
    }

    // Who reads the PDF on a phone can't point its camera at it: the printed address can be tapped.
    private PdfLinkAnnotation Link(IReadOnlyList<TextRun> runs, string address)
    {
        var (left, top) = (runs.Min(r => r.X), runs.Min(r => r.Y - r.Size));
        var right = runs.Max(r => r.X + Typesetter.Width(r.Text, r.Face, r.Size));
        var bottom = runs.Max(r => r.Y + (0.3 * r.Size));
        var area = graphics.Transformer.WorldToDefaultPage(new XRect(left, top, right - left, bottom - top));
        var link = PdfLinkAnnotation.CreateWebLink(new PdfRectangle(area), address);
        link.Elements["/Border"] = new PdfLiteral("[0 0 0]");
        link.Elements.SetInteger("/F", 4);
        return link;
    }

    private void Hand(IReadOnlyList<Stroke> strokes)
    {
        if (strokes.Count == 0)
            return;
        var points = strokes.SelectMany(s => s.Points).ToList();
        var (left, top) = (points.Min(p => p.X), points.Min(p => p.Y));
        var bounds = new XRect(left, top, points.Max(p => p.X) - left + 1, points.Max(p => p.Y) - top + 1);
        structure.BeginElement(PdfIllustrationElementTag.Figure, "Tanda tangan yang digambar oleh penandatangan", bounds);
        var pen = new XPen(Inks.Of(Tone.Navy), 1.3) { LineCap = XLineCap.Round, LineJoin = XLineJoin.Round };
        foreach (var stroke in strokes)
        {
            var line = stroke.Points.Select(p => new XPoint(p.X, p.Y)).ToList();
            if (line.Count == 1)
                line.Add(new XPoint(line[0].X + 0.01, line[0].Y));
            graphics.DrawLines(pen, [.. line]);
        }
        structure.End();
    }

    private void Code(QrSymbol qr, string alternative)
    {
        structure.BeginElement(PdfIllustrationElementTag.Figure, alternative, new XRect(qr.X, qr.Y, qr.Size, qr.Size));
        InkPot.Code(graphics, qr);
        structure.End();
    }

    private void Frame(double inset, double width, Tone tone) => graphics.DrawRectangle(
        new XPen(Inks.Of(tone), width), inset, inset, Sheet.Width - (2 * inset), Sheet.Height - (2 * inset));
}

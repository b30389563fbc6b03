namespace Pakta.Web.Documents.Layout;

// A page with every glyph's place settled. The painter draws it; the benchmark draws the same runs on a bare page.
internal sealed record CertificatePage(
    double Scale,
    IReadOnlyList<TextElement> Elements,
    IReadOnlyList<Box> Boxes,
    IReadOnlyList<Stroke> Strokes,
    QrSymbol Qr,
    double FlowBottom)
{
    public IEnumerable<TextRun> Runs => Elements.SelectMany(element => element.Runs);
}

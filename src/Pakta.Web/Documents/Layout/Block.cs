namespace Pakta.Web.Documents.Layout;

// A piece of the flow, measured from its own top. Stretch says how much of the page's spare height goes above it.
internal sealed record Block(
    double Gap,
    double Stretch,
    double Height,
    IReadOnlyList<TextElement> Elements,
    IReadOnlyList<Box> Boxes,
    IReadOnlyList<Stroke> Strokes)
{
    public Block MovedBy(double y) => this with
    {
        Elements = [.. Elements.Select(e => e with { Runs = [.. e.Runs.Select(r => r with { Y = r.Y + y })] })],
        Boxes = [.. Boxes.Select(b => b with { Y = b.Y + y })],
        Strokes = [.. Strokes.Select(s => new Stroke([.. s.Points.Select(p => (p.X, p.Y + y))]))],
    };
}

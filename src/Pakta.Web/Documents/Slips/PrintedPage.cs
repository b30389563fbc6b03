using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Documents.Slips;

// Everything on one page, settled.
internal sealed record PrintedPage(List<TextRun> Runs, List<Box> Boxes, List<QrSymbol> Codes)
{
    public PrintedPage() : this([], [], []) { }

    public void Line(double x, double y, double width, double height = 0.5, Tone tone = Tone.Muted) => Boxes.Add(new Box(x, y, width, height, tone));

    // Cut here: long dashes; fold here: short ones.
    public void Dashes(double x, double y, double length, double dash, bool down = false)
    {
        for (var at = 0.0; at < length; at += 2 * dash)
        {
            var part = Math.Min(dash, length - at);
            if (down) Line(x, y + at, 0.4, part);
            else Line(x + at, y, part, 0.4);
        }
    }

    // As many lines as are allowed, smaller type before words are lost; answers the baseline of the last.
    public double Write(string text, Face face, double size, Tone tone, double x, double y, double width, int most = 1)
    {
        var lines = Typesetter.Wrap(text, face, size, width);
        for (; lines.Count > most && size > 6.5; lines = Typesetter.Wrap(text, face, size, width)) size -= 0.5;
        if (lines.Count > most) lines[most - 1] += " …";
        foreach (var line in lines.Take(most))
        {
            Runs.AddRange(Typesetter.Runs(line, face, size, tone, x, y));
            y += 1.25 * size;
        }
        return y - (1.25 * size);
    }
}

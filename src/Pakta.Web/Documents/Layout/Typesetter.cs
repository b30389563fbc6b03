using System.Text;

namespace Pakta.Web.Documents.Layout;

// Breaks text into lines and lines into runs; widths come from the faces that will be embedded.
internal static class Typesetter
{
    public static string Clean(string text) =>
        text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim().Normalize(NormalizationForm.FormC);

    public static double Width(string text, Face face, double size)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
            width += GlyphWidths.Of(rune, face).Width;
        return width * size;
    }

    public static List<string> Wrap(string text, Face face, double size, double width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0.0;
        var space = Width(" ", face, size);
        foreach (var word in Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, face, size, width)))
        {
            var wide = Width(word, face, size);
            if (line.Length > 0 && used + space + wide > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }
            if (line.Length > 0)
            {
                line.Append(' ');
                used += space;
            }
            line.Append(word);
            used += wide;
        }
        if (line.Length > 0)
            lines.Add(line.ToString());
        return lines;
    }

    // Running text: as Wrap, but a short last line gets company from the line above.
    public static List<string> WrapText(string text, Face face, double size, double width)
    {
        var lines = Wrap(text, face, size, width);
        for (var narrower = 0.98; narrower > 0.88 && lines.Count > 1 && Width(lines[^1], face, size) < 0.16 * width; narrower -= 0.02)
        {
            if (Wrap(text, face, size, narrower * width) is var other && other.Count == lines.Count)
                lines = other;
        }
        return lines;
    }

    // As few lines as Wrap, of nearly equal length: for titles and names, where a lone last word is ugly.
    public static List<string> WrapEvenly(string text, Face face, double size, double width)
    {
        var lines = Wrap(text, face, size, width);
        if (lines.Count < 2)
            return lines;
        var (low, high) = (width / 2, width);
        for (var round = 0; round < 6; round++)
        {
            var middle = (low + high) / 2;
            if (Wrap(text, face, size, middle) is var narrower && narrower.Count == lines.Count)
                (lines, high) = (narrower, middle);
            else
                low = middle;
        }
        return lines;
    }

    // A character that the face lacks is taken from another face rather than printed as an empty box.
    public static IEnumerable<TextRun> Runs(string line, Face face, double size, Tone tone, double x, double y)
    {
        var part = new StringBuilder();
        var (current, at, start) = (face, x, x);
        foreach (var rune in line.EnumerateRunes())
        {
            var glyph = GlyphWidths.Of(rune, face);
            if (glyph.Face != current && part.Length > 0)
            {
                yield return new TextRun(part.ToString(), current, size, tone, start, y);
                part.Clear();
                start = at;
            }
            current = glyph.Face;
            part.Append(rune);
            at += glyph.Width * size;
        }
        if (part.Length > 0)
            yield return new TextRun(part.ToString(), current, size, tone, start, y);
    }

    private static List<string> Pieces(string word, Face face, double size, double width)
    {
        if (Width(word, face, size) <= width)
            return [word];
        var pieces = new List<string>();
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Width(piece.ToString() + rune, face, size) > width)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(rune);
        }
        pieces.Add(piece.ToString());
        return pieces;
    }
}

namespace Pakta.Web.Documents.Layout;

internal readonly record struct Style(Face Face, double Size, double Leading, Tone Tone)
{
    // Side notes stop shrinking before the photocopier swallows them.
    public const double SmallestNote = 7;

    public double LineHeight => Size * Leading;

    public static Style Note(Face face, double size, Tone tone) => new(face, Math.Max(size, SmallestNote), 1.4, tone);
}

// Sets paragraphs one below the other and remembers how far down it came.
internal sealed class BlockBuilder(double gap, double stretch)
{
    private readonly List<TextElement> _elements = [];
    private readonly List<Box> _boxes = [];
    private readonly List<Stroke> _strokes = [];

    public double Y { get; set; }

    public void Add(Box box) => _boxes.Add(box);

    public void Add(Stroke stroke) => _strokes.Add(stroke);

    public void Centered(Role role, string text, Style style) =>
        Set(role, Typesetter.WrapEvenly(text, style.Face, style.Size, Sheet.Measure), style,
            line => Sheet.Middle - (Typesetter.Width(line, style.Face, style.Size) / 2));

    public void Paragraph(string text, Style style, double x, double width, Role role = Role.Paragraph) =>
        Set(role, Typesetter.WrapText(text, style.Face, style.Size, width), style, _ => x);

    public void Lines(Role role, List<string> lines, Style style, double x) => Set(role, lines, style, _ => x);

    public void Clause(string number, string text, Style numberStyle, Style style, double indent)
    {
        var baseline = Baseline(Y, style);
        var label = Typesetter.Runs(number, numberStyle.Face, numberStyle.Size, numberStyle.Tone, Sheet.Left, baseline + (0.04 * numberStyle.Size));
        Set(Role.Clause, Typesetter.WrapText(text, style.Face, style.Size, Sheet.Measure - indent), style, _ => Sheet.Left + indent);
        _elements[^1] = new TextElement(Role.Clause, [.. label, .. _elements[^1].Runs]);
    }

    public Block Build() => new(gap, stretch, Y, _elements, _boxes, _strokes);

    private void Set(Role role, List<string> lines, Style style, Func<string, double> x)
    {
        var runs = new List<TextRun>();
        for (var i = 0; i < lines.Count; i++)
        {
            // The space keeps the last word of a line apart from the first of the next when the text is read out or copied.
            var line = i < lines.Count - 1 ? lines[i] + " " : lines[i];
            runs.AddRange(Typesetter.Runs(line, style.Face, style.Size, style.Tone, x(lines[i]), Baseline(Y, style)));
            Y += style.LineHeight;
        }
        if (runs.Count > 0)
            _elements.Add(new TextElement(role, runs));
    }

    private static double Baseline(double top, Style style) => top + (style.LineHeight / 2) + (style.Size * 0.35);
}

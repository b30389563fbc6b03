namespace Pakta.Web.Documents.Layout;

// Left: the superior who took note. Right: place, time, the hand or typed signature, name, method, marks.
internal static class SigningBlock
{
    private const double LeftWidth = 195;
    private const double RightX = Sheet.Left + LeftWidth + 22;
    private const double RightWidth = Sheet.Right - RightX;

    public static Block Set(CertificateContent content, double step)
    {
        var block = new BlockBuilder(13 * Density.Gap(step), 1);
        var plain = new Style(Face.Text, 10.6 * step, 1.4, Tone.Ink);
        var strong = plain with { Face = Face.Strong };
        var small = Style.Note(Face.Text, 9 * step, Tone.Muted);
        if (content.Acknowledgement is { } superior)
        {
            block.Paragraph("Mengetahui atasan langsung", plain, Sheet.Left, LeftWidth);
            block.Paragraph(superior.Position, strong, Sheet.Left, LeftWidth);
            block.Y += 1.5 * step;
            block.Lines(Role.Paragraph, Typesetter.WrapEvenly("tercatat " + superior.TimeText, small.Face, small.Size, LeftWidth), small, Sheet.Left);
        }
        var left = block.Y;
        block.Y = 0;
        block.Lines(Role.Paragraph, Typesetter.WrapEvenly($"{content.Place}, {content.SignedAtText}", plain.Face, plain.Size, RightWidth), plain, RightX);
        Hand(block, content, step);
        block.Lines(Role.Paragraph, Typesetter.WrapEvenly(content.Name, strong.Face, strong.Size, RightWidth), strong, RightX);
        block.Y += 1.5 * step;
        block.Paragraph("ditandatangani secara elektronik dengan " + content.Method, small, RightX, RightWidth);
        if (content.Marks.Count > 0)
        {
            block.Y += 3 * step;
            block.Paragraph(Marks(content.Marks), small with { Face = Face.Strong, Tone = Tone.Gold }, RightX, RightWidth);
        }
        block.Y = Math.Max(left, block.Y);
        return block.Build();
    }

    private static void Hand(BlockBuilder block, CertificateContent content, double step)
    {
        if (content.HandSignature is { Aspect: > 0 } hand)
        {
            var height = Math.Min(46 * step, RightWidth / hand.Aspect);
            var top = block.Y + (4 * step);
            foreach (var stroke in hand.Strokes.Where(s => s.Count > 0))
                block.Add(new Stroke([.. stroke.Select(p => (RightX + (Inside(p.X) * height * hand.Aspect), top + (Inside(p.Y) * height)))]));
            block.Y = top + height + (4 * step);
        }
        else if (!string.IsNullOrWhiteSpace(content.TypedSignature))
        {
            var name = Typesetter.Clean(content.TypedSignature);
            var fitting = RightWidth / Typesetter.Width(name, Face.Serif, 1);
            var style = new Style(Face.Serif, Math.Clamp(fitting, 8, 15 * step), 1.25, Tone.Navy);
            block.Y += 4 * step;
            block.Lines(Role.Paragraph, Typesetter.WrapEvenly(name, style.Face, style.Size, RightWidth), style, RightX);
            block.Y += 3 * step;
        }
    }

    private static string Marks(IReadOnlyList<string> marks)
    {
        var line = string.Join(" · ", marks);
        return char.ToUpperInvariant(line[0]) + line[1..];
    }

    private static double Inside(double value) => double.IsFinite(value) ? Math.Clamp(value, 0, 1) : 0;
}

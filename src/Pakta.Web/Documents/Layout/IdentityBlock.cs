namespace Pakta.Web.Documents.Layout;

// Who signed: the largest words after the title, on warm grey with a navy edge.
internal static class IdentityBlock
{
    private const double Edge = 2.4;
    private static readonly double[] OnOneLine = [21, 19.5, 18, 17];
    private static readonly double[] OnTwoLines = [17, 15.5, 14, 12.5];

    public static Block Set(CertificateContent content, double step)
    {
        var (inset, padding) = (17.0, 12 * Density.Gap(step));
        var (x, width) = (Sheet.Left + inset, Sheet.Measure - (2 * inset));
        var block = new BlockBuilder(14 * Density.Gap(step), 1) { Y = padding };
        var (size, lines) = Name(Typesetter.Clean(content.Name), width, step);
        block.Lines(Role.Name, lines, new Style(Face.Serif, size, 1.2, Tone.Ink), x);
        block.Y += 4 * step;
        var plain = new Style(Face.Text, 11 * step, Density.Leading(step), Tone.Ink);
        var id = content is { IdLabel: not null, Id: not null } ? $"{content.IdLabel} {content.Id}" : null;
        block.Paragraph(Joined(" · ", id, content.Rank), plain, x, width);
        block.Paragraph(Joined(", ", content.Position, content.Unit, content.ParentUnit), plain, x, width);
        block.Y += padding;
        block.Add(new Box(Sheet.Left, 0, Sheet.Measure, block.Y, Tone.Box));
        block.Add(new Box(Sheet.Left, 0, Edge, block.Y, Tone.Navy));
        return block.Build();
    }

    private static (double Size, List<string> Lines) Name(string name, double width, double step)
    {
        foreach (var size in OnOneLine)
        {
            if (Typesetter.Width(name, Face.Serif, size * step) <= width)
                return (size * step, [name]);
        }
        foreach (var size in OnTwoLines)
        {
            if (Typesetter.WrapEvenly(name, Face.Serif, size * step, width) is { Count: <= 2 } lines)
                return (size * step, lines);
        }
        var smallest = OnTwoLines[^1] * step;
        return (smallest, Typesetter.WrapEvenly(name, Face.Serif, smallest, width));
    }

    private static string Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}

using System.Globalization;

namespace Pakta.Web.Documents.Layout;

internal static class HeadingBlock
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static Block Set(CertificateContent content, double step)
    {
        var gap = Density.Gap(step);
        var block = new BlockBuilder(0, 0.3);
        block.Centered(Role.Paragraph, content.Agency.ToUpper(Indonesian), new Style(Face.Strong, 11.5 * step, 1.35, Tone.Navy));
        block.Y += 9 * gap;
        block.Centered(Role.Heading, content.Title, new Style(Face.Serif, 31 * step, 1.16, Tone.Ink));
        block.Y += 6 * gap;
        block.Centered(Role.Paragraph, content.Subtitle, new Style(Face.Text, 12.5 * step, 1.35, Tone.Ink));
        block.Y += 9 * gap;
        block.Add(new Box(Sheet.Middle - 24, block.Y, 48, 1.1, Tone.Gold));
        block.Y += 8 * gap;
        if (content.LegalBases.Count > 0)
            block.Centered(Role.Paragraph, "Dasar: " + Bases(content.LegalBases), Style.Note(Face.Text, 9.2 * step, Tone.Muted));
        return block.Build();
    }

    // A line that ends with a colon leads into the next ones.
    private static string Bases(IEnumerable<string> bases) => string.Join("; ", bases).Replace(":; ", ": ", StringComparison.Ordinal);
}

using System.Globalization;

namespace Pakta.Web.Documents.Layout;

// The frozen text: opening, numbered clauses, closing.
internal static class PactBlocks
{
    public static IEnumerable<Block> Set(CertificateContent content, double step)
    {
        var style = new Style(Face.Text, 11.2 * step, Density.Leading(step), Tone.Ink);
        var gap = Density.Gap(step);
        var number = new Style(Face.Serif, 16 * step, 1, Tone.Gold);
        yield return Paragraphs(content.Opening, style, 14 * gap, 1);
        for (var i = 0; i < content.Clauses.Count; i++)
        {
            var block = new BlockBuilder((i == 0 ? 8 : 6) * gap, 0.3);
            block.Clause((i + 1).ToString(CultureInfo.InvariantCulture), content.Clauses[i], number, style, 26 * step);
            yield return block.Build();
        }
        yield return Paragraphs(content.Closing, style, 9 * gap, 0.5);
    }

    private static Block Paragraphs(string text, Style style, double gap, double stretch)
    {
        var block = new BlockBuilder(gap, stretch);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            block.Paragraph(paragraph, style, Sheet.Left, Sheet.Measure);
        return block.Build();
    }
}

namespace Pakta.Web.Documents.Layout;

// Named people who were there, two in a row.
internal static class WitnessBlock
{
    private const double Gutter = 22;
    private const double Column = (Sheet.Measure - Gutter) / 2;

    public static IEnumerable<Block> Set(CertificateContent content, double step)
    {
        if (content.Witnesses.Count == 0)
            yield break;
        var block = new BlockBuilder(12 * Density.Gap(step), 1);
        var small = Style.Note(Face.Text, 9 * step, Tone.Muted);
        block.Add(new Box(Sheet.Left, -5 * step, Sheet.Measure, 0.5, Tone.Line));
        block.Paragraph("Disaksikan oleh", small, Sheet.Left, Sheet.Measure);
        block.Y += 1.5 * step;
        foreach (var row in content.Witnesses.Chunk(2))
        {
            var (top, bottom) = (block.Y, block.Y);
            for (var i = 0; i < row.Length; i++)
            {
                block.Y = top;
                var x = Sheet.Left + (i * (Column + Gutter));
                block.Paragraph(row[i].Name, small with { Face = Face.Strong, Tone = Tone.Ink }, x, Column);
                block.Paragraph(row[i].Institution, small, x, Column);
                bottom = Math.Max(bottom, block.Y);
            }
            block.Y = bottom + (3 * step);
        }
        yield return block.Build();
    }
}

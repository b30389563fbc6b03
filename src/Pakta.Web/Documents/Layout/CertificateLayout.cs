namespace Pakta.Web.Documents.Layout;

// Gives every glyph its place. The flow (heading to witnesses) is set in the largest of a few fixed steps in which it
// ends above the footer; what height remains is shared out between the blocks, up to a limit that still looks
// composed.
internal static class CertificateLayout
{
    public static readonly IReadOnlyList<double> Steps = [1.06, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65];

    private const double LargestShare = 13;
    private const double BelowFlow = 1.8;

    public static CertificatePage Compose(CertificateContent content) =>
        TryCompose(content) ?? throw new CertificateTooLongException();

    public static CertificatePage? TryCompose(CertificateContent content)
    {
        foreach (var step in Steps)
        {
            List<Block> blocks =
            [
                HeadingBlock.Set(content, step),
                IdentityBlock.Set(content, step),
                .. PactBlocks.Set(content, step),
                SigningBlock.Set(content, step),
                .. WitnessBlock.Set(content, step),
            ];
            var spare = Sheet.FooterTop - Sheet.Top - blocks.Sum(b => b.Gap + b.Height);
            if (spare >= Air(step))
                return FooterBlock.TrySet(content) is { } footer ? Place(blocks, spare, step, footer, content) : null;
        }
        return null;
    }

    // Large type is worth having only while the page can still breathe.
    private static double Air(double step) => step switch
    {
        > 1 => 72,
        1 => 44,
        >= 0.9 => 28,
        >= 0.8 => 12,
        _ => 7,
    };

    private static CertificatePage Place(List<Block> blocks, double spare, double step, Block footer, CertificateContent content)
    {
        var share = Math.Min(spare / (blocks.Sum(b => b.Stretch) + BelowFlow), LargestShare);
        var placed = new List<Block>();
        var y = Sheet.Top;
        foreach (var block in blocks)
        {
            y += block.Gap + (share * block.Stretch);
            placed.Add(block.MovedBy(y));
            y += block.Height;
        }
        placed.Add(footer);
        return new CertificatePage(
            step,
            [.. placed.SelectMany(b => b.Elements)],
            [.. placed.SelectMany(b => b.Boxes)],
            [.. placed.SelectMany(b => b.Strokes)],
            QrLayout.Place(content.VerifyUrl, Sheet.Left, Sheet.QrTop, Sheet.QrSize),
            y);
    }
}

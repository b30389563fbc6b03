using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Documents.Slips;

/// <summary>A ruled list on A4: title, what it is of, its facts, the heads of the columns, and rows.</summary>
/// <param name="edges">Left edges of the columns, in millimetres from the left one.</param>
/// <param name="heads">One a column.</param>
/// <param name="size">Of the text in the rows, points.</param>
/// <param name="drop">From a row's rule to its text, points.</param>
internal sealed class PrintedTable(double[] edges, string[] heads, double size, double drop)
{
    public const double Left = 15 * Sheet.Millimetre, Right = Sheet.Width - Left, Measure = Right - Left;

    /// <summary>Where the first row begins.</summary>
    public double Head(PrintedPage page, string title, string subject, string facts)
    {
        var y = page.Write(title, Face.Strong, 14, Tone.Navy, Left, 20 * Sheet.Millimetre, Measure);
        y = page.Write(subject, Face.Strong, 10, Tone.Ink, Left, y + 16, Measure);
        y = page.Write(facts, Face.Text, 8.5, Tone.Muted, Left, y + 13, Measure) + 20;
        for (var column = 0; column < edges.Length; column++)
            page.Write(heads[column], Face.Strong, 8.5, Tone.Ink, At(column), y, WidthOf(column));
        return y + 5;
    }

    public void Row(PrintedPage page, double y, params string[] cells)
    {
        page.Line(Left, y, Measure);
        for (var column = 0; column < cells.Length; column++)
            page.Write(cells[column], Face.Text, size, Tone.Ink, At(column), y + drop, WidthOf(column), 2);
    }

    private double At(int column) => Left + (edges[column] * Sheet.Millimetre);

    private double WidthOf(int column) => (column + 1 < edges.Length ? At(column + 1) : Right) - At(column) - 6;
}

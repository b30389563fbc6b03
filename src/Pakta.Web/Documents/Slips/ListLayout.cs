using System.Globalization;
using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Documents.Slips;

// The hand-over list: each recipient signs behind the own name. No code stands on it.
internal static class ListLayout
{
    public const int PerPage = 22;
    private const double Left = PrintedTable.Left, Measure = PrintedTable.Measure;
    private const double Row = 9.5 * Sheet.Millimetre;

    // Left edges of number, name, unit, day, signature.
    private static readonly PrintedTable Table = new([0, 10, 68, 122, 144], ["No.", "Nama", "Unit kerja", "Tanggal", "Tanda tangan penerima"], 8.5, 11.5);

    public static IEnumerable<PrintedPage> Compose(SlipSheet sheet)
    {
        var pages = (sheet.Slips.Count + PerPage - 1) / PerPage;
        for (var number = 0; number < pages; number++)
        {
            var page = new PrintedPage();
            var y = Head(page, sheet, number + 1, pages);
            for (var index = number * PerPage; index < Math.Min(sheet.Slips.Count, (number + 1) * PerPage); index++, y += Row)
                Table.Row(page, y, (index + 1).ToString(CultureInfo.InvariantCulture), sheet.Slips[index].Name, sheet.Slips[index].Unit);
            page.Line(Left, y, Measure);
            if (number == pages - 1) Foot(page, sheet, y + 16);
            yield return page;
        }
    }

    private static double Head(PrintedPage page, SlipSheet sheet, int number, int pages) => Table.Head(page, "Daftar serah terima lembar aktivasi", sheet.Unit,
        string.Create(CultureInfo.InvariantCulture, $"Bundel {sheet.Number} · {sheet.Slips.Count} lembar · dicetak {sheet.PrintedAt} oleh {sheet.PrintedBy} · halaman {number} dari {pages}"));

    private static void Foot(PrintedPage page, SlipSheet sheet, double y)
    {
        y = page.Write("Lembar yang tidak diambil: sobek, coret namanya di daftar ini, dan minta bundelnya dibatalkan bila ada yang hilang.", Face.Text, 8.5, Tone.Ink, Left, y, Measure, 2);
        page.Write($"Petugas kedua dari unit lain mencocokkan daftar ini, lalu menandainya di {sheet.Host}/slip/{sheet.Number}. Sebelum itu tidak satu kode pun berlaku.",
            Face.Strong, 8.5, Tone.Ink, Left, y + 13, Measure, 2);
        y += 50;
        foreach (var (title, x) in new[] { ("Yang menyerahkan", Left), ("Petugas kedua", Left + (Measure / 2)) })
        {
            page.Write(title, Face.Text, 8.5, Tone.Muted, x, y, Measure / 2);
            page.Line(x, y + 42, 60 * Sheet.Millimetre);
            page.Write("nama, unit, tanggal", Face.Text, 7, Tone.Muted, x, y + 51, Measure / 2);
        }
    }
}

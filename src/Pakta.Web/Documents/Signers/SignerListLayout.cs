using System.Globalization;
using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Slips;

namespace Pakta.Web.Documents.Signers;

// Name, time, method, device: what an officer asks a signer about who comes to the desk.
internal static class SignerListLayout
{
    public const int PerPage = 26;
    private const double Left = 15 * Sheet.Millimetre, Right = Sheet.Width - Left, Measure = Right - Left;
    private const double Row = 8.5 * Sheet.Millimetre;

    // Left edges of number, name, time, method, device, state.
    private static readonly double[] Columns = [0, 9, 62, 104, 134, 158];
    private static readonly string[] Heads = ["No.", "Nama", "Waktu", "Cara", "Tanda perangkat", "Jawaban"];

    public static IEnumerable<PrintedPage> Compose(SignerList list)
    {
        var pages = Math.Max(1, (list.Signers.Count + PerPage - 1) / PerPage);
        for (var number = 0; number < pages; number++)
        {
            var page = new PrintedPage();
            var y = Head(page, list, number + 1, pages);
            for (var index = number * PerPage; index < Math.Min(list.Signers.Count, (number + 1) * PerPage); index++, y += Row)
            {
                var signer = list.Signers[index];
                Line(page, y, (index + 1).ToString(CultureInfo.InvariantCulture), signer.Name, signer.SignedAt, signer.Method, signer.Device ?? "–", signer.State);
            }
            page.Line(Left, y, Measure);
            if (number == pages - 1)
                page.Write($"Orang di daftar ini tidak punya alamat surel sendiri; mereka ditanya saat masuk berikutnya di {list.Host}. Yang datang dan berkata bukan dia yang menandatangani menyatakannya di halaman pakta itu, dari akunnya sendiri.",
                    Face.Text, 8.5, Tone.Ink, Left, y + 16, Measure, 3);
            yield return page;
        }
    }

    private static double Head(PrintedPage page, SignerList list, int number, int pages)
    {
        var y = page.Write("Tanda tangan tanpa saluran pribadi", Face.Strong, 14, Tone.Navy, Left, 20 * Sheet.Millimetre, Measure);
        y = page.Write($"{list.Unit}, {list.Agency}", Face.Strong, 10, Tone.Ink, Left, y + 16, Measure);
        y = page.Write(string.Create(CultureInfo.InvariantCulture, $"{list.Round} · {list.Signers.Count} tanda tangan · disusun {list.PrintedAt} · halaman {number} dari {pages}"),
            Face.Text, 8.5, Tone.Muted, Left, y + 13, Measure);
        y += 20;
        for (var column = 0; column < Columns.Length; column++)
            page.Write(Heads[column], Face.Strong, 8.5, Tone.Ink, At(column), y, WidthOf(column));
        return y + 5;
    }

    private static void Line(PrintedPage page, double y, params string[] cells)
    {
        page.Line(Left, y, Measure);
        for (var column = 0; column < cells.Length; column++)
            page.Write(cells[column], Face.Text, 8, Tone.Ink, At(column), y + 11, WidthOf(column), 2);
    }

    private static double At(int column) => Left + (Columns[column] * Sheet.Millimetre);

    private static double WidthOf(int column) => (column + 1 < Columns.Length ? At(column + 1) : Right) - At(column) - 6;
}

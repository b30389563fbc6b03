using System.Globalization;
using Pakta.Web.Documents.Layout;
using Pakta.Web.Documents.Slips;

namespace Pakta.Web.Documents.Signers;

// Name, time, method, device: what an officer asks a signer about who comes to the desk.
internal static class SignerListLayout
{
    public const int PerPage = 26;
    private const double Left = PrintedTable.Left, Measure = PrintedTable.Measure;
    private const double Row = 8.5 * Sheet.Millimetre;

    // Left edges of number, name, time, method, device, state.
    private static readonly PrintedTable Table = new([0, 9, 62, 104, 134, 158], ["No.", "Nama", "Waktu", "Cara", "Tanda perangkat", "Jawaban"], 8, 11);

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
                Table.Row(page, y, (index + 1).ToString(CultureInfo.InvariantCulture), signer.Name, signer.SignedAt, signer.Method, signer.Device ?? "–", signer.State);
            }
            page.Line(Left, y, Measure);
            if (number == pages - 1)
                page.Write($"Belum ada surel pemberitahuan yang sampai ke alamat milik sendiri orang di daftar ini; mereka ditanya sejak masuk berikutnya di {list.Host}. Yang datang dan berkata bukan dia yang menandatangani menyatakannya di halaman pakta itu, dari akunnya sendiri.",
                    Face.Text, 8.5, Tone.Ink, Left, y + 16, Measure, 3);
            yield return page;
        }
    }

    private static double Head(PrintedPage page, SignerList list, int number, int pages) => Table.Head(page, "Tanda tangan tanpa saluran pribadi", $"{list.Unit}, {list.Agency}",
        string.Create(CultureInfo.InvariantCulture, $"{list.Round} · {list.Signers.Count} tanda tangan · disusun {list.PrintedAt} · halaman {number} dari {pages}"));
}

using System.Globalization;
using Pakta.Web.Documents.Layout;

namespace Pakta.Web.Documents.Slips;

// Two columns of four. Cut along the long dashes; fold the lower part up along the short ones and the code lies inside, the name outside.
internal static class SlipLayout
{
    public const int PerPage = 8;
    private const int Columns = 2, Rows = 4;
    private const double Width = Sheet.Width / Columns, Height = Sheet.Height / Rows;
    private const double Inset = 8 * Sheet.Millimetre, Qr = 25 * Sheet.Millimetre;
    private const double Fold = 46 * Sheet.Millimetre;

    public static IEnumerable<PrintedPage> Compose(SlipSheet sheet)
    {
        for (var first = 0; first < sheet.Slips.Count; first += PerPage)
        {
            var page = new PrintedPage();
            for (var row = 1; row < Rows; row++) page.Dashes(0, row * Height, Sheet.Width, 9);
            page.Dashes(Width, 0, Sheet.Height, 9, down: true);
            for (var place = 0; place < PerPage && first + place < sheet.Slips.Count; place++)
                Place(page, sheet, first + place, place % Columns * Width, place / Columns * Height);
            yield return page;
        }
    }

    private static void Place(PrintedPage page, SlipSheet sheet, int index, double left, double top)
    {
        var slip = sheet.Slips[index];
        var (x, measure) = (left + Inset, Width - (2 * Inset));
        var under = page.Write(slip.Name, Face.Strong, 11, Tone.Ink, x, top + (8.5 * Sheet.Millimetre), measure);
        page.Write(slip.Unit, Face.Text, 8.5, Tone.Muted, x, under + 11, measure);

        var band = top + (19 * Sheet.Millimetre);
        page.Codes.Add(QrLayout.Place($"{sheet.SiteUrl}/aktivasi?kode={slip.Code}", x, band, Qr));
        var (beside, room) = (x + Qr + (6 * Sheet.Millimetre), measure - Qr - (6 * Sheet.Millimetre));
        page.Write("Kode aktivasi", Face.Text, 8.5, Tone.Muted, beside, band + 9, room);
        page.Write(slip.Code, Face.Strong, 19, Tone.Ink, beside, band + 31, room);
        page.Write($"Berlaku {sheet.Days} hari sejak dicatat diserahkan, satu kali.", Face.Text, 8, Tone.Muted, beside, band + 48, room, 2);

        page.Dashes(left + Inset, top + Fold, measure, 2.5);
        page.Write("lipat ke atas, kode di dalam", Face.Text, 6.5, Tone.Muted, x, top + Fold + 9, measure);
        under = page.Write($"Pindai kode QR dengan ponsel Saudara, atau buka {sheet.Host}/aktivasi dan ketik kodenya, lalu buat PIN sendiri; jangan berikan kode atau PIN kepada siapa pun, juga atasan.",
            Face.Text, 8.5, Tone.Ink, x, top + Fold + 22, measure, 4);
        page.Write(string.Create(CultureInfo.InvariantCulture, $"Bundel {sheet.Number} · lembar {index + 1} dari {sheet.Slips.Count} · bantuan: {sheet.HelpDesk}"),
            Face.Text, 7, Tone.Muted, x, under + 13, measure);
    }
}

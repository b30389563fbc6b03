namespace Pakta.Web.Documents.Layout;

// The measures of the sheet, in points.
internal static class Sheet
{
    public const double Millimetre = 72 / 25.4;
    public const double Width = 210 * Millimetre;
    public const double Height = 297 * Millimetre;

    public const double GoldFrame = 9 * Millimetre;
    public const double NavyFrame = 10.6 * Millimetre;

    public const double Left = 20.5 * Millimetre;
    public const double Right = Width - Left;
    public const double Measure = Right - Left;
    public const double Middle = Width / 2;

    public const double Top = 19 * Millimetre;
    public const double Bottom = Height - (18 * Millimetre);

    public const double QrSize = 36 * Millimetre;
    public const double QrTop = Bottom - QrSize;

    // Four modules of the coarsest symbol in use (version 3) still fit above the code.
    public const double FooterTop = QrTop - (5.5 * Millimetre);
    public const double FooterText = Left + QrSize + (7 * Millimetre);
}

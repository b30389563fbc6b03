using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.Reading;

/// <summary>How the block under a list begins: <c>Mengetahui</c>, or place and date.</summary>
internal static partial class SignatureBlock
{
    public static bool Begins(List<string> filled) => filled.Exists(text => Opening().IsMatch(text) || PlaceAndDate().IsMatch(text));

    [GeneratedRegex(@"^(mengetahui|mengesahkan|menyetujui|disetujui oleh|disahkan oleh|diperiksa oleh|dibuat oleh|yang membuat|ditetapkan di|dikeluarkan di|a\.\s?n\.\s)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^[\p{L} .'-]{3,40},[\s\d.…]*(jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des)\p{L}*\s+20\d\d\.?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDate();
}

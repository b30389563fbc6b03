using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Pakta.Web.Roster.People;

/// <summary>Addresses and telephone numbers as lists write them.</summary>
internal static partial class ContactText
{
    public static bool IsEmail(string text) => text.Length <= 254 && MailAddress.TryCreate(text, out var address) && address.Address == text
        && address.Host.Contains('.');

    /// <summary><c>+62…</c>, or null where the number is damaged (Excel) or none.</summary>
    public static string? Phone(string? text)
    {
        if (text is null) return null;
        var digits = NotDigit().Replace(text, "");
        if (text.Contains('e', StringComparison.OrdinalIgnoreCase) || digits.Length is < 9 or > 15) return null;
        return digits switch
        {
            ['0', ..] => "+62" + digits[1..],
            ['6', '2', ..] => "+" + digits,
            ['8', ..] => "+62" + digits,
            _ => null,
        };
    }

    [GeneratedRegex(@"\D")]
    private static partial Regex NotDigit();
}

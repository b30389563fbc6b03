using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Pakta.Web.Mail;

/// <summary>Exactly one plain address; whatever could open a second header or a second recipient is none.</summary>
public static class MailRecipient
{
    private const int Longest = 254;

    public static bool TryParse(string? text, [NotNullWhen(true)] out MailAddress? address)
    {
        address = null;
        var trimmed = text?.Trim(' ') ?? "";
        if (trimmed.Length is 0 or > Longest || !trimmed.All(IsPlain)) return false;
        return MailAddress.TryCreate(trimmed, out address) && address.Address == trimmed;
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "@.!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal);
}

using Pakta.Web.Access.Totp;

namespace Pakta.Web.Features.Accounts;

/// <summary>A new key: to scan, or to type.</summary>
/// <param name="Ticket">The key, sealed, until a code confirms it.</param>
/// <param name="Grouped">The key in groups of four.</param>
/// <param name="Qr">The same as a picture.</param>
public sealed record TotpPage(string Ticket, string Grouped, QrPicture Qr)
{
    private const string Issuer = "Pakta";

    public string? Error { get; init; }

    public static TotpPage Of(string ticket, byte[] key, string account)
    {
        var text = TotpCode.Text(key);
        var address = $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(account)}?secret={text}&issuer={Issuer}&algorithm=SHA1&digits=6&period=30";
        return new TotpPage(ticket, string.Join(' ', text.Chunk(4).Select(four => new string(four))), QrPicture.Of(address));
    }
}

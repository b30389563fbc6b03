using Pakta.Core.Campaigns;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Campaigns;

/// <summary>A ready message to a head below: plain, polite, with the round's address. Written in Indonesian, whoever reads the page.</summary>
public static class WhatsAppLink
{
    /// <summary>Null where no number is known that WhatsApp would take.</summary>
    public static string? To(string? phone, string text) =>
        International(phone) is { } number ? $"https://wa.me/{number}?text={Uri.EscapeDataString(text)}" : null;

    /// <summary>08…, +62 8… and 8… become 628….</summary>
    public static string? International(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        if (digits.StartsWith('0')) digits = "62" + digits[1..];
        else if (digits.StartsWith('8')) digits = "62" + digits;
        return digits.StartsWith("628", StringComparison.Ordinal) && digits.Length is >= 11 and <= 15 ? digits : null;
    }

    public static string Text(CascadeNode unit, Campaign campaign, string publicUrl)
    {
        var what = unit.Wait switch
        {
            CascadeWait.NotActivated => "mengaktifkan akun, menandatangani pakta integritas, lalu meneruskannya ke jajaran",
            CascadeWait.NotPassedOn => "meneruskan pakta integritas ke jajaran",
            _ => "menandatangani pakta integritas, lalu meneruskannya ke jajaran",
        };
        var path = unit.Wait == CascadeWait.NotPassedOn ? $"/putaran/{campaign.Slug}/teruskan/{unit.Code}" : $"/pakta/{campaign.Slug}";
        return $"Yth. {unit.Head?.Name}, mohon berkenan {what} {unit.Name} untuk {campaign.Title}, "
            + $"sebelum {Tampil.Moment(campaign.Deadline, unit.Zone)}: {publicUrl}{path} Terima kasih.";
    }
}

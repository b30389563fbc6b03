using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Access;

/// <summary>The holder's no to a recovery, in a link of the notice: it can end that one recovery and nothing else.</summary>
public sealed class RecoveryTickets(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Recovery.v1");

    public string Issue(Guid recovery) => Base64Url.EncodeToString(_protector.Protect(recovery.ToByteArray(true)));

    public Guid? Read(string? ticket)
    {
        if (ticket is not { Length: > 0 and <= 1000 } || !Base64Url.IsValid(ticket)) return null;
        try
        {
            return new Guid(_protector.Unprotect(Base64Url.DecodeFromChars(ticket)), true);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

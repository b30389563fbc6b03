using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Features.Accounts;

/// <summary>Carries from the code's page to the next one that a right code was typed, so that the code itself stands in no page.</summary>
public sealed class ActivationTickets(IDataProtectionProvider protection)
{
    private const int Longest = 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Activation.v1");

    public string Issue(Guid code) => Base64Url.EncodeToString(_protector.Protect(code.ToByteArray(true)));

    public Guid? Read(string? ticket)
    {
        if (ticket is not { Length: > 0 and <= Longest } || !Base64Url.IsValid(ticket)) return null;
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

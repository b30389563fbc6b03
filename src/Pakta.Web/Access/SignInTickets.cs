using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Carries from the first page of a sign-in to the second that a password or PIN was right; five minutes.</summary>
public sealed class SignInTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.SignIn.v1");

    public string Issue(Guid account, SessionProof proof)
    {
        byte[] content = [.. account.ToByteArray(true), (byte)proof, .. BitConverter.GetBytes(clock.GetUtcNow().ToUnixTimeSeconds())];
        return Base64Url.EncodeToString(_protector.Protect(content));
    }

    public (Guid Account, SessionProof Proof)? Read(string? ticket)
    {
        if (ticket is not { Length: > 0 and <= 1000 } || !Base64Url.IsValid(ticket)) return null;
        try
        {
            var content = _protector.Unprotect(Base64Url.DecodeFromChars(ticket));
            var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(content, 17));
            return age >= TimeSpan.Zero && age <= Life ? (new Guid(content.AsSpan(0, 16), true), (SessionProof)content[16]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

using Microsoft.AspNetCore.DataProtection;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Carries from the first page of a sign-in to the second that a password or PIN was right; five minutes.</summary>
public sealed class SignInTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private const int Longest = 1000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.SignIn.v1");

    public string Issue(Guid account, SessionProof proof)
    {
        byte[] content = [.. account.ToByteArray(true), (byte)proof, .. BitConverter.GetBytes(clock.GetUtcNow().ToUnixTimeSeconds())];
        return _protector.Seal(content);
    }

    public (Guid Account, SessionProof Proof)? Read(string? ticket)
    {
        if (_protector.Unseal(ticket, Longest) is not { } content) return null;
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(content, 17));
        return age >= TimeSpan.Zero && age <= Life ? (new Guid(content.AsSpan(0, 16), true), (SessionProof)content[16]) : null;
    }
}

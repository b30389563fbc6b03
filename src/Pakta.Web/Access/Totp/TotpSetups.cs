using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Access.Totp;

/// <summary>A key that is shown but not in use yet: it lies sealed in the form that confirms it, for a quarter of an hour, and nowhere else.</summary>
public sealed class TotpSetups(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private const int Longest = 1000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.TotpSetup.v1");

    public string Issue(Guid account, byte[] key)
    {
        byte[] content = [.. account.ToByteArray(true), .. BitConverter.GetBytes(clock.GetUtcNow().ToUnixTimeSeconds()), .. key];
        return _protector.Seal(content);
    }

    /// <summary>The key, for the account it was shown to; null: too old, or none.</summary>
    public byte[]? Read(string? token, Guid account)
    {
        if (_protector.Unseal(token, Longest) is not { } content) return null;
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BitConverter.ToInt64(content, 16));
        return new Guid(content.AsSpan(0, 16), true) == account && age >= TimeSpan.Zero && age <= Life ? content[24..] : null;
    }
}

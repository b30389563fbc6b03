using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Access;

/// <summary>Bytes sealed under a purpose, as text for forms, cookies and addresses. What was not sealed here, or was altered, is nothing.</summary>
internal static class SealedToken
{
    public static string Seal(this IDataProtector protector, ReadOnlySpan<byte> content) => Base64Url.EncodeToString(protector.Protect(content.ToArray()));

    /// <summary>Null: none of ours, or longer than any of ours.</summary>
    public static byte[]? Unseal(this IDataProtector protector, string? token, int longest)
    {
        if (token is not { Length: > 0 } || token.Length > longest || !Base64Url.IsValid(token)) return null;
        try
        {
            return protector.Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

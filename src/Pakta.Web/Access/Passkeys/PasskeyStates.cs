using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Pakta.Web.Access.Passkeys;

/// <summary>
/// What has to be known again when the browser answers a challenge: in a sealed cookie for one purpose, for five minutes, taken
/// away when it is used.
/// </summary>
public sealed class PasskeyStates(IHttpContextAccessor http, PaktaCookies cookies, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private const int Longest = 4000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Passkeys.v1");

    private string CookieName => cookies.Name("pakta-kunci");

    public void Keep(string purpose, string state)
    {
        var bytes = Encoding.UTF8.GetBytes(state);
        var timed = new byte[8 + bytes.Length];
        BinaryPrimitives.WriteInt64BigEndian(timed, clock.GetUtcNow().ToUnixTimeSeconds());
        bytes.CopyTo(timed, 8);
        http.HttpContext!.Response.Cookies.Append(CookieName, _protector.CreateProtector(purpose).Seal(timed), cookies.Hidden(SameSiteMode.Strict, Life));
    }

    /// <summary>Null where there is none of this purpose, or it is too old.</summary>
    public string? Take(string purpose)
    {
        if (http.HttpContext!.Request.Cookies[CookieName] is not { Length: > 0 } text) return null;
        http.HttpContext.Response.Cookies.Delete(CookieName, cookies.Hidden(SameSiteMode.Strict, null));
        if (_protector.CreateProtector(purpose).Unseal(text, Longest) is not { } timed) return null;
        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(timed));
        return age < TimeSpan.Zero - Life || age > Life ? null : Encoding.UTF8.GetString(timed.AsSpan(8));
    }
}

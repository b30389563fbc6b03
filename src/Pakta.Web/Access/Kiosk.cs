using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Pakta.Core;

namespace Pakta.Web.Access;

/// <summary>
/// An office device on which a helper stands beside people without a phone. A sealed cookie says who and for which unit, for eight hours;
/// the helper is signed out while it stands. Everybody still has the own code and the own PIN.
/// </summary>
public sealed class Kiosk(IHttpContextAccessor http, PaktaCookies cookies, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(8);
    private const int Longest = 3000;
    private readonly IDataProtector _protector = protection.CreateProtector("Pakta.Kiosk.v1");

    private string CookieName => cookies.Name("pakta-bantuan");

    /// <summary>Null on every other device.</summary>
    public KioskState? State => Read() is { } state && clock.GetUtcNow() < state.Until ? state : null;

    public void Begin(Guid helper, string name, UnitId unit, string unitName)
    {
        var state = new KioskState(helper, name, unit, unitName, clock.GetUtcNow() + Life);
        var text = _protector.Seal(JsonSerializer.SerializeToUtf8Bytes(state));
        http.HttpContext!.Response.Cookies.Append(CookieName, text, cookies.Hidden(SameSiteMode.Lax, Life));
    }

    public void End() => http.HttpContext!.Response.Cookies.Delete(CookieName, cookies.Hidden(SameSiteMode.Lax, null));

    private KioskState? Read() =>
        _protector.Unseal(http.HttpContext?.Request.Cookies[CookieName], Longest) is { } content ? JsonSerializer.Deserialize<KioskState>(content) : null;
}

/// <param name="Helper">The account that started it.</param>
/// <param name="Name">As it stands on certificates.</param>
/// <param name="Unit">For it and all below it.</param>
/// <param name="UnitName">In words.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record KioskState(Guid Helper, string Name, UnitId Unit, string UnitName, DateTimeOffset Until);

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Pakta.Web.Access.Sso;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>
/// Names and flags of every cookie that matters. On https they carry the <c>__Host-</c> prefix and Secure; on plain http
/// (a developer's machine) a browser would drop those and antiforgery would throw, so there they carry neither.
/// </summary>
public sealed class PaktaCookies(IOptions<SiteOptions> site)
    : IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>, IConfigureOptions<CookieTempDataProviderOptions>
{
    public bool IsHttps { get; } = site.Value.PublicUrl.StartsWith("https://", StringComparison.Ordinal);

    public CookieSecurePolicy Secure => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;

    public string Name(string plain) => IsHttps ? "__Host-" + plain : plain;

    /// <summary>A cookie of our own that no script reads; null: it is taken away, or lasts as long as the browser is open.</summary>
    public CookieOptions Hidden(SameSiteMode sameSite, TimeSpan? life) => new()
    {
        HttpOnly = true, IsEssential = true, Secure = IsHttps, SameSite = sameSite, Path = "/", MaxAge = life,
    };

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.ApplicationScheme) Sessions.Configure(options, this);
        if (name == IdentityConstants.ExternalScheme) SsoVisit.Configure(options, this);
    }

    public void Configure(CookieAuthenticationOptions options) => Configure(Options.DefaultName, options);

    public void Configure(AntiforgeryOptions options)
    {
        Bind(options.Cookie, "pakta-xsrf", SameSiteMode.Strict);
        options.SuppressXFrameOptionsHeader = true;
    }

    /// <summary>What one page tells the next: sealed by the framework.</summary>
    public void Configure(CookieTempDataProviderOptions options) => Bind(options.Cookie, "pakta-pesan", SameSiteMode.Lax);

    /// <summary>A cookie of the framework's to the same rules.</summary>
    public void Bind(CookieBuilder cookie, string name, SameSiteMode sameSite) =>
        (cookie.Name, cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly, cookie.Path) = (Name(name), sameSite, Secure, true, "/");
}

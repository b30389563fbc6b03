using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Pakta.Web.Access.Sso;

/// <summary>The provider's person of this browser, for the minutes between the provider's answer and the sign-in or activation.</summary>
public sealed class SsoVisit(IHttpContextAccessor http)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public async Task<SsoPerson?> PersonAsync() => SsoPerson.Of((await http.HttpContext!.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal);

    internal static void Configure(CookieAuthenticationOptions options, PaktaCookies cookies)
    {
        options.Cookie.Name = cookies.Name("pakta-sso");
        (options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.SecurePolicy, options.Cookie.Path) = (true, SameSiteMode.Lax, cookies.Secure, "/");
        (options.ExpireTimeSpan, options.SlidingExpiration) = (Life, false);
    }

    public Task EndAsync() => http.HttpContext!.SignOutAsync(IdentityConstants.ExternalScheme);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Pakta.Web.Features.Shared;

[AllowAnonymous]
[Route("/tampilan")]
public sealed class AppearanceController : Controller
{
    [HttpGet]
    public IActionResult Show() => View("Appearance", Appearance.Of(Request));

    [HttpPost]
    [ValidateAntiForgeryToken]
    public IActionResult Change(string? bahasa, string? tema, string? kembali)
    {
        if (bahasa is "id" or "en")
            Keep(Appearance.LanguageCookie, bahasa);
        if (tema is "terang" or "gelap")
            Keep(Appearance.ThemeCookie, tema);
        else if (tema is "perangkat")
            Response.Cookies.Delete(Appearance.ThemeCookie);
        return LocalRedirect(Url.IsLocalUrl(kembali) ? kembali : "/");
    }

    private void Keep(string name, string value) => Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
    });
}

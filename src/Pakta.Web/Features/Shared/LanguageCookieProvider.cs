using Microsoft.AspNetCore.Localization;

namespace Pakta.Web.Features.Shared;

internal sealed class LanguageCookieProvider : RequestCultureProvider
{
    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(httpContext.Request.Cookies[Appearance.LanguageCookie] switch
        {
            "en" => new ProviderCultureResult("en"),
            "id" => new ProviderCultureResult("id-ID"),
            _ => null,
        });
}

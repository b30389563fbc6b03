namespace Pakta.Web.Access;

/// <summary>Headers of every answer. No inline script or style anywhere, so the policy needs no nonce.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        + $"report-uri {ReportAddress}; report-to csp";

    /// <summary>Where browsers say what the policy stopped.</summary>
    public const string ReportAddress = "/laporan-kebijakan";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var https = app.ApplicationServices.GetRequiredService<PaktaCookies>().IsHttps;
        return app.Use((http, next) =>
        {
            // The address that was asked for: an error page is rendered under another one. Set when the answer starts, so that
            // nothing on the way takes them off.
            var path = http.Request.Path;
            http.Response.OnStarting(() => Write(http, path, https));
            return next(http);
        });
    }

    private static Task Write(HttpContext http, PathString path, bool https)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Reporting-Endpoints"] = $"csp=\"{ReportAddress}\"";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = IsCheck(path) || path.StartsWithSegments("/pakta") ? "no-referrer" : "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsOf(path);
        if (https) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (IsCheck(path)) headers["X-Robots-Tag"] = "noindex, nofollow";
        if (http.User.Identity is { IsAuthenticated: true } && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static bool IsCheck(PathString path) => path.StartsWithSegments("/v") || path.StartsWithSegments("/periksa");

    private static string PermissionsOf(PathString path) =>
        $"camera={(path.StartsWithSegments("/periksa") ? "(self)" : "()")}, microphone=(), geolocation=(), payment=(), usb=(), "
        + "publickey-credentials-get=(self), publickey-credentials-create=(self)";
}

namespace Pakta.Web.Access;

/// <summary>
/// A page of another site sends no form here, token or not: browsers say whence a request comes. <c>Sec-Fetch-Site</c> decides (W3C
/// Fetch Metadata); where an old browser sends none, <c>Origin</c> does (RFC 6454), unless it is <c>null</c>, as from pages that tell
/// no referrer. Who sends neither is no browser and brings no cookies of somebody else.
/// </summary>
internal static class ForeignRequests
{
    public static IApplicationBuilder RefuseForeignRequests(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!ChangesSomething(http.Request) || !IsForeign(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool ChangesSomething(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is not ("same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != "null" && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == OwnHost(request));
    }

    // Without the port that a scheme has by itself, as an origin is written; a proxy may have spoken http to us.
    private static string? OwnHost(HttpRequest request) =>
        request.Host is { Port: 80 or 443 } host ? host.Host : request.Host.Value;
}

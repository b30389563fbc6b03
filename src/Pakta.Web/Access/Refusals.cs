using Microsoft.AspNetCore.Diagnostics;
using Pakta.Web.Auditing;

namespace Pakta.Web.Access;

/// <summary>
/// Sees what was refused on the way or by the page itself: too many requests, a form without its token or from another site, and to
/// somebody signed in what lies outside the scope, which is answered as if it did not exist.
/// </summary>
internal static class Refusals
{
    public static IApplicationBuilder CountRefusals(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        await next(http);
        // The designed page of a refusal comes by here once more.
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.GetEndpoint() is not RouteEndpoint endpoint) return;
        var account = http.RequestServices.GetRequiredService<CurrentUser>().AccountId;
        if (Kind(http, account is not null) is not { } act) return;
        http.RequestServices.GetRequiredService<TurnedAway>().Add(act, account, RateLimits.Source(http.Connection.RemoteIpAddress), "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
    });

    private static AuditAct? Kind(HttpContext http, bool isSignedIn) => http.Response.StatusCode switch
    {
        StatusCodes.Status429TooManyRequests => AuditActs.TurnedAwayByLimit,
        StatusCodes.Status400BadRequest when !HttpMethods.IsGet(http.Request.Method) => AuditActs.TurnedAwayByForm,
        StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound when isSignedIn => AuditActs.TurnedAwayByScope,
        _ => null,
    };
}

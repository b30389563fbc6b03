using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Pakta.Web.Access;

/// <summary>Challenges for a passkey, per account: whoever is signed in shares an address with an office, and must not share its limit.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PasskeyOptionsLimitAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (services.GetRequiredService<CurrentUser>().AccountId is not { } account || services.GetRequiredService<AccountLimits>().MayAskPasskeyOptions(account)) return;
        context.HttpContext.Response.Headers.RetryAfter = "60";
        context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
    }
}

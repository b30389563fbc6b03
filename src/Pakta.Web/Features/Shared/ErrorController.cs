using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Data.Gate;

namespace Pakta.Web.Features.Shared;

/// <summary>Failures are re-executed here with the method of the failed request, so every method is taken and nothing is read.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ApiExplorerSettings(IgnoreApi = true)]
[ResponseCache(NoStore = true)]
public sealed class ErrorController : Controller
{
    public const string Path = "/galat";

    [Route(Path + "/{status:int:range(400,599)}")]
    public IActionResult Show(int status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
            status = StorageIsAway(error) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        Response.StatusCode = status;
        return View("Galat", ErrorPage.For(status));
    }

    private static bool StorageIsAway(Exception? error) =>
        error is not null && (error is DbException { IsTransient: true } or WriteGateTimeoutException || StorageIsAway(error.InnerException));
}

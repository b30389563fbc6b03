using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Accounts;

[AllowAnonymous]
[Route("/keluar")]
public sealed class SignOutController(SignIns signIns) : Controller
{
    [HttpPost]
    [ResponseCache(NoStore = true)]
    public async Task<IActionResult> Leave(CancellationToken cancel)
    {
        await signIns.EndAsync(cancel);
        // Not "cookies": the device's own cookie, which carries the PIN's place, must outlive the session.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return LocalRedirect("/");
    }
}

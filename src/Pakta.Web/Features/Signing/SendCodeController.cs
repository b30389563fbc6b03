using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Signing;

/// <summary>Sends the code that stands beside a password; the ticks wait in their cookie.</summary>
[Route("/pakta/{putaran}/kode")]
public sealed class SendCodeController(SigningPageQuery pages, SendCode send, RefusalText words) : Controller
{
    [HttpPost, EnableRateLimiting(RateLimits.CodeRequest)]
    public async Task<IActionResult> Send(string putaran, SignForm form, CancellationToken cancel)
    {
        if (await pages.LoadAsync(putaran, cancel) is null) return NotFound();
        TickCookie.Keep(HttpContext, putaran, form.Setuju);
        var sent = await send.RunAsync(putaran, form.Naskah, cancel);
        if (sent.Refusal is { } refusal) TempData["galat"] = words.Of(refusal);
        return LocalRedirect($"/pakta/{Uri.EscapeDataString(putaran)}?cara=surel{(sent.Refusal is null ? "&terkirim=1" : "")}#konfirmasi");
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Signing;

[Route("/pakta/{putaran}/menolak")]
public sealed class DeclineController(SigningPageQuery pages, DeclinePact decline, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string putaran, CancellationToken cancel) =>
        await pages.LoadAsync(putaran, cancel) is { Stage: SigningStage.Sign } page ? View("Menolak", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string putaran, string? alasan, CancellationToken cancel)
    {
        if (await pages.LoadAsync(putaran, cancel) is not { } page) return NotFound();
        if ((await decline.RunAsync(putaran, alasan, cancel)).Refusal is not { } refusal) return RedirectToAction("Show", "Pact", new { putaran });
        Response.StatusCode = 422;
        return View("Menolak", page with { Error = words.Of(refusal) });
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Attestations;

[Route("/putaran/{putaran}/saksi/{unit}")]
public sealed class AttestationsController(AttestationPageQuery pages, RecordAttestation record, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string putaran, string unit, CancellationToken cancel) =>
        await pages.LoadAsync(putaran, unit, cancel) is { } page ? View("Saksi", page) : NotFound();

    [HttpPost("mengetahui")]
    public async Task<IActionResult> Acknowledge(string putaran, string unit, CancellationToken cancel) =>
        await pages.LoadAsync(putaran, unit, cancel) is { } page ? Answer(page, await record.AcknowledgeAsync(page, cancel)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Witness(string putaran, string unit, WitnessForm form, CancellationToken cancel) =>
        await pages.LoadAsync(putaran, unit, cancel) is { } page ? Answer(page, await record.WitnessAsync(page, form, cancel)) : NotFound();

    private IActionResult Answer(AttestationPage page, Result<Done> outcome)
    {
        if (outcome.Refusal is not { } refusal) return Redirect($"/putaran/{page.Campaign.Slug}/saksi/{page.Unit.Code}");
        Response.StatusCode = 422;
        return View("Saksi", page with { Error = words.Of(refusal) });
    }
}

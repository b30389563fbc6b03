using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;
using Pakta.Web.Notices;

namespace Pakta.Web.Features.Disputes;

/// <summary>The signer's own word on a signature; nobody has a word on another's.</summary>
[Route("/pakta/{putaran}")]
public sealed class OwnDisputeController(OwnSignatures own, OpenDispute open, ConfirmSignature confirm, RefusalText words, TimeProvider clock) : Controller
{
    [HttpGet("bukan-saya")]
    public async Task<IActionResult> Show(string putaran, CancellationToken cancel) =>
        await own.InAsync(putaran, cancel) is { } signature ? View("BukanSaya", new OwnDisputePage(signature, clock.GetUtcNow())) : NotFound();

    [HttpPost("bukan-saya")]
    public async Task<IActionResult> Open(string putaran, string? keterangan, CancellationToken cancel)
    {
        if (await open.RunAsync(putaran, keterangan, cancel) is not { } result) return NotFound();
        if (result.Refusal is not { } refusal) return Redirect($"/pakta/{putaran}/bukan-saya");
        if (await own.InAsync(putaran, cancel) is not { } signature) return NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("BukanSaya", new OwnDisputePage(signature, clock.GetUtcNow()) { Words = keterangan, Error = words.Of(refusal) });
    }

    [HttpPost("ya-saya")]
    public async Task<IActionResult> Confirm(string putaran, CancellationToken cancel) => await confirm.ConfirmAsync(putaran, cancel) ? LocalRedirect("/") : NotFound();

    [HttpPost("/sengketa/{nomor}/dibaca")]
    public async Task<IActionResult> Read(string nomor, CancellationToken cancel) => await confirm.ReadAsync(nomor, cancel) ? LocalRedirect("/") : NotFound();
}

/// <summary>The form, or what became of it.</summary>
public sealed record OwnDisputePage(OwnSignature Signature, DateTimeOffset Now)
{
    public string? Words { get; init; }
    public string? Error { get; init; }
}

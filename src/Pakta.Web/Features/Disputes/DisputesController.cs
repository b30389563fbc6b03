using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Disputes;

/// <summary>Disputes for the HR office, the inspectorate (which decides) and Bawaslu (which only sees).</summary>
[Route("/sengketa")]
public sealed class DisputesController(CurrentUser user, ListDisputes list, ShowDispute show, DecideDispute decide, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? lihat, CancellationToken cancel, int halaman = 1) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), lihat, halaman, cancel) is { } page ? View("Disputes", page) : NotFound();

    [HttpGet("perangkat")]
    public async Task<IActionResult> Devices([FromServices] ListDevices devices, CancellationToken cancel, int halaman = 1) =>
        await devices.RunAsync(await user.AuthorityAsync(cancel), halaman, cancel) is { } page ? View("Devices", page) : NotFound();

    [HttpGet("{nomor}")]
    public async Task<IActionResult> Show(string nomor, CancellationToken cancel) =>
        await show.RunAsync(await user.AuthorityAsync(cancel), nomor, cancel) is { } page ? View("Dispute", page) : NotFound();

    [HttpPost("{nomor}/usul")]
    public async Task<IActionResult> Propose(string nomor, DisputeOutcome? putusan, string? alasan, CancellationToken cancel) =>
        await AnswerAsync(nomor, await decide.ProposeAsync(await user.AuthorityAsync(cancel), nomor, putusan, alasan, cancel), cancel);

    [HttpPost("{nomor}/jawab")]
    public async Task<IActionResult> Answer(string nomor, bool? setuju, CancellationToken cancel) =>
        await AnswerAsync(nomor, await decide.AnswerAsync(await user.AuthorityAsync(cancel), nomor, setuju == true, cancel), cancel);

    private async Task<IActionResult> AnswerAsync(string number, Result<Done>? result, CancellationToken cancel)
    {
        if (result is not { } done) return NotFound();
        if (done.Refusal is not { } refusal) return Redirect($"/sengketa/{number}");
        ModelState.Clear();
        ModelState.AddModelError("", refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Show(number, cancel);
    }
}

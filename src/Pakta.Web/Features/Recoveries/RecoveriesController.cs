using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Recoveries;

/// <summary>New ways in for officials, by two officers and a day; and the holder's no.</summary>
[Route("/pemulihan")]
public sealed class RecoveriesController(CurrentUser user, ListRecoveries list, AskRecovery ask, ConfirmRecovery confirm, EndRecovery end, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), cancel) is { } page ? View("Pemulihan", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Ask(string? nama, RecoveryEvidence? dilihat, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (!authority.Grants.Any(g => RecoveryScope.Askers.Contains(g.Role))) return NotFound();
        return await AnswerAsync(await ask.RunAsync(authority, nama, dilihat, cancel), nama, cancel);
    }

    // The answer is the only place where the code ever stands.
    [HttpPost("{pemulihan}/sahkan")]
    public async Task<IActionResult> Confirm(Guid pemulihan, RecoveryEvidence? dilihat, CancellationToken cancel)
    {
        if (await confirm.RunAsync(await user.AuthorityAsync(cancel), pemulihan, dilihat, cancel) is not { } result) return NotFound();
        return result.Succeeded(out var pdf, out var refusal) ? File(pdf, "application/pdf", "lembar-pemulihan.pdf") : await RefusedAsync(refusal, null, cancel);
    }

    [HttpPost("{pemulihan}/batal")]
    public async Task<IActionResult> Cancel(Guid pemulihan, CancellationToken cancel) =>
        await end.CancelAsync(await user.AuthorityAsync(cancel), pemulihan, cancel) is { } result ? await AnswerAsync(result, null, cancel) : NotFound();

    [HttpGet("bukan-saya"), AllowAnonymous]
    public IActionResult Deny(string? tiket) => View("BukanSaya", tiket ?? "");

    [HttpPost("bukan-saya"), AllowAnonymous, EnableRateLimiting(RateLimits.Activation)]
    public async Task<IActionResult> Denied(string? tiket, CancellationToken cancel)
    {
        await end.DenyAsync(tiket, cancel);
        return View("BukanSaya", null);
    }

    private async Task<IActionResult> AnswerAsync(Result<Done> result, string? name, CancellationToken cancel) =>
        result.Refusal is { } refusal ? await RefusedAsync(refusal, name, cancel) : RedirectToAction(nameof(Index));

    private async Task<IActionResult> RefusedAsync(Refusal refusal, string? name, CancellationToken cancel)
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await list.RunAsync(await user.AuthorityAsync(cancel), cancel) is { } page ? View("Pemulihan", page with { Error = words.Of(refusal), Name = name }) : NotFound();
    }
}

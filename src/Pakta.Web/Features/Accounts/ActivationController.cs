using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.Activation)]
[Route("/aktivasi")]
public sealed class ActivationController(ActivationCodes codes, ActivationTickets tickets, ActivationPageQuery pages, ActivateHandler activate,
    RejectActivationHandler reject, LinkBySso link, SignIns signIns, RefusalText words) : Controller
{
    // A code in the address is only filled in: the reader looks at it and sends it.
    [HttpGet]
    public IActionResult Show(string? kode) => View("Aktivasi", new ActivationStart(kode, null));

    [HttpPost]
    public async Task<IActionResult> Enter(string? kode, CancellationToken cancel)
    {
        var found = await codes.FindAsync(kode, cancel);
        if (found.Succeeded(out var code, out var refusal))
            return View("Buat", await pages.LoadAsync(code, cancel));
        return refusal is CodeIsUnknown ? View("Aktivasi", new ActivationStart(kode, words.Of(refusal))) : Dead(refusal);
    }

    [HttpPost("buat"), EnableRateLimiting(RateLimits.ActivationStep)]
    public async Task<IActionResult> Create(Activate form, CancellationToken cancel)
    {
        var done = await activate.HandleAsync(form, cancel);
        if (done.Succeeded(out var account, out var refusal))
        {
            await link.AfterActivationAsync(account, form.Hubungkan, cancel);
            await signIns.BeginAsync(account, form.ByPasskey ? SessionProof.Passkey : SessionProof.Activation, cancel);
            return LocalRedirect(await pages.NextAsync(form, account, cancel));
        }
        if (tickets.Read(form.Tiket) is not { } id) return View("Aktivasi", new ActivationStart(null, words.Of(refusal)));
        var found = await codes.FindAsync(id, cancel);
        if (!found.Succeeded(out var code, out var gone)) return Dead(gone);
        ModelState.Clear();
        var page = await pages.LoadAsync(code, cancel);
        return View("Buat", page with { Error = words.Of(refusal), ByPassword = form.ByPassword });
    }

    /// <summary>What a new passkey has to prove; only for whoever typed a right code.</summary>
    [HttpPost("tantangan"), EnableRateLimiting(RateLimits.ActivationStep)]
    public async Task<IActionResult> Ask(string? tiket, [FromServices] PasskeyCeremony ceremony, CancellationToken cancel) =>
        await activate.AccountOfAsync(tiket, cancel) is { } account ? Content(await ceremony.CreationOptionsAsync(account), "application/json") : NotFound();

    [HttpPost("bukan-saya"), EnableRateLimiting(RateLimits.ActivationStep)]
    public async Task<IActionResult> NotMe(string? tiket, CancellationToken cancel)
    {
        await reject.HandleAsync(tiket, cancel);
        return RedirectToAction(nameof(Rejected));
    }

    [HttpGet("bukan-saya")]
    public IActionResult Rejected() => View("BukanSaya", pages.HelpDesk);

    private ViewResult Dead(Refusal refusal) => View("KodeMati", new DeadCode(refusal, words.Of(refusal), refusal is CodeIsSpent spent ? tickets.Issue(spent.Code) : null, pages.HelpDesk));
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

/// <summary>The own authenticator app: set up, taken away.</summary>
[Route("/akun/autentikator")]
public sealed class AuthenticatorController(MyAccount mine, AccountTotp totp, TotpSetups setups, FreshProof fresh, OpenSessions sessions, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (account.TwoFactorEnabled) return LocalRedirect("/akun");
        if (!await fresh.MayAddAsync(account, cancel)) return LocalRedirect("/akun/konfirmasi?lalu=/akun/autentikator");
        return Page(account, TotpCode.NewKey(), null);
    }

    [HttpPost]
    public async Task<IActionResult> Add(SecondStepForm form, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        // A key that lay about too long: a new one.
        if (setups.Read(form.Tiket, account.Id) is not { } key) return RedirectToAction(nameof(Show));
        var added = await fresh.MayAddAsync(account, cancel) ? await totp.AddAsync(account, key, form.Kode, cancel) : new FreshProofIsMissing();
        if (added.Refusal is { } refusal) return Page(account, key, refusal);
        await sessions.ProveAsync(mine.SessionId, SecondFactor.Totp, cancel);
        return Back("Aplikasi autentikator terpasang. Semua sesi lain sudah diakhiri.");
    }

    [HttpPost("hapus")]
    public async Task<IActionResult> Remove(SecondStepForm form, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (!account.TwoFactorEnabled) return NotFound();
        if ((fresh.IsFresh && await fresh.MayTakeAwayAsync(account, cancel)) || await totp.IsRightAsync(account.Id, form.Kode, cancel))
            return await totp.RemoveAsync(account, cancel) ? Back("Aplikasi autentikator dihapus.") : NotFound();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.Clear();
        return View("Akun", await mine.LoadAsync(cancel) with { Error = words.Of(new TotpFailed()) });
    }

    private ViewResult Page(Account account, byte[] key, Refusal? refusal)
    {
        if (refusal is not null) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.Clear();
        return View("Autentikator", TotpPage.Of(setups.Issue(account.Id, key), key, account.DisplayName) with { Error = refusal is null ? null : words.Of(refusal) });
    }

    private LocalRedirectResult Back(string said)
    {
        TempData["saved"] = said;
        return LocalRedirect("/akun");
    }
}

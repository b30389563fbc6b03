using System.Buffers.Text;
using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Access.Sso;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

/// <summary>The own account: ways in and open sessions. Everybody has one, nobody sees another's.</summary>
[Route("/akun")]
public sealed class AccountController(MyAccount mine, PasskeyCeremony ceremony, AccountPasskeys passkeys, FreshProof fresh, OpenSessions open, EndSessions sessions, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Akun", await mine.LoadAsync(cancel));

    [HttpPost("kunci/tantangan"), PasskeyOptionsLimit]
    public async Task<IActionResult> Ask(CancellationToken cancel) => Content(await ceremony.CreationOptionsAsync(await mine.AccountAsync(cancel)), "application/json");

    [HttpPost("kunci")]
    public async Task<IActionResult> AddPasskey(PasskeyForm form, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        var added = await fresh.MayAddAsync(account, cancel) ? await passkeys.AddAsync(account, form.Kredensial, form.NamaKunci, cancel) : new FreshProofIsMissing();
        if (added.Refusal is not { } refusal)
        {
            await open.ProveAsync(mine.SessionId, SecondFactor.Passkey, cancel);
            return Back("Kunci sandi tersimpan. Semua sesi lain sudah diakhiri.");
        }
        return await RefusedAsync(refusal, cancel);
    }

    [HttpPost("kunci/hapus")]
    public async Task<IActionResult> RemovePasskey(string? kunci, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (!await fresh.MayTakeAwayAsync(account, cancel)) return await RefusedAsync(new FreshProofIsMissing(), cancel);
        return kunci is { Length: > 0 and <= 1400 } && Base64Url.IsValid(kunci) && await passkeys.RemoveAsync(account, Base64Url.DecodeFromChars(kunci), cancel)
            ? Back("Kunci sandi dihapus.") : NotFound();
    }

    [HttpPost("sso/putus")]
    public async Task<IActionResult> Unlink(string? penyedia, [FromServices] SsoAccounts links, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (!await fresh.MayTakeAwayAsync(account, cancel)) return await RefusedAsync(new FreshProofIsMissing(), cancel);
        return penyedia is { Length: > 0 and <= 100 } && await links.RemoveAsync(account, penyedia, cancel) ? Back("Akun itu tidak terhubung lagi.") : NotFound();
    }

    [HttpPost("sesi/akhiri")]
    public async Task<IActionResult> End(Guid? sesi, CancellationToken cancel) => await sessions.EndAsync(sesi, cancel) ? Back("Sesi diakhiri.") : NotFound();

    private async Task<ViewResult> RefusedAsync(Refusal refusal, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.Clear();
        return View("Akun", await mine.LoadAsync(cancel) with { Error = words.Of(refusal) });
    }

    private RedirectToActionResult Back(string said)
    {
        TempData["saved"] = said;
        return RedirectToAction(nameof(Show));
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

/// <summary>The own password.</summary>
[Route("/akun/kata-sandi")]
public sealed class PasswordController(ChangePasswordHandler change, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("KataSandi", new PasswordPage(await change.NeedsOldAsync(cancel), null));

    [HttpPost]
    public async Task<IActionResult> Change(ChangePassword form, CancellationToken cancel)
    {
        if ((await change.HandleAsync(form, cancel)).Refusal is { } refusal)
        {
            // Typed secrets never come back to the page.
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("KataSandi", new PasswordPage(await change.NeedsOldAsync(cancel), words.Of(refusal)));
        }
        TempData["saved"] = "Kata sandi tersimpan. Semua sesi lain sudah diakhiri.";
        return LocalRedirect("/akun");
    }
}

/// <summary>The form, and what was wrong.</summary>
public sealed record PasswordPage(bool NeedsOld, string? Error);

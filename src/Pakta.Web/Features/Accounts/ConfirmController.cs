using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

/// <summary>Shows once more who it is, before a way in is changed.</summary>
[Route("/akun/konfirmasi")]
public sealed class ConfirmController(ConfirmSelf confirm, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? lalu, CancellationToken cancel) => View("Konfirmasi", await confirm.LoadAsync(Local(lalu), cancel));

    [HttpPost("kirim"), EnableRateLimiting(RateLimits.CodeRequest)]
    public async Task<IActionResult> Send(ConfirmForm form, CancellationToken cancel)
    {
        if ((await confirm.SendAsync(cancel)).Refusal is { } refusal) return await AgainAsync(form, refusal, cancel);
        ModelState.Clear();
        return View("Konfirmasi", await confirm.LoadAsync(Local(form.Lalu), cancel) with { IsSent = true });
    }

    [HttpPost]
    public async Task<IActionResult> Prove(ConfirmForm form, CancellationToken cancel) =>
        (await confirm.RunAsync(form, cancel)).Refusal is { } refusal ? await AgainAsync(form, refusal, cancel) : LocalRedirect(Local(form.Lalu));

    private async Task<IActionResult> AgainAsync(ConfirmForm form, Refusal refusal, CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ModelState.Clear();
        return View("Konfirmasi", await confirm.LoadAsync(Local(form.Lalu), cancel) with { Error = words.Of(refusal), IsSent = form.Cara == "surel" });
    }

    private string Local(string? address) => Url.IsLocalUrl(address) ? address : "/akun";
}

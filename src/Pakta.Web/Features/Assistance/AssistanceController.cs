using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pakta.Core.Certificates;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Assistance;

/// <summary>Helping people without a phone, on an office device.</summary>
[Route("/bantuan")]
public sealed class AssistanceController(CurrentUser user, Kiosk kiosk, BeginAssistance begin) : Controller
{
    // For the next person at the kiosk, who is not signed in; else for the helper.
    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> Show(string? tersimpan, CancellationToken cancel)
    {
        if (user.AccountId is null) return kiosk.State is { } state ? View("Berikutnya", NextPage.Of(state, tersimpan)) : Challenge();
        return await begin.LoadAsync(await user.AuthorityAsync(cancel), cancel) is { } page ? View("Bantuan", page) : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Begin(string? unit, CancellationToken cancel) =>
        await begin.RunAsync(await user.AuthorityAsync(cancel), unit, cancel) is null ? NotFound() : LocalRedirect("/bantuan");

    [HttpPost("selesai"), AllowAnonymous]
    public async Task<IActionResult> End([FromServices] EndAssistance end, CancellationToken cancel)
    {
        await end.RunAsync(cancel);
        return LocalRedirect("/");
    }

    [HttpGet("petugas")]
    public async Task<IActionResult> Helpers([FromServices] ListHelpers list, CancellationToken cancel) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), cancel) is { } lines ? View("Petugas", lines) : NotFound();
}

/// <param name="Kiosk">Who helps here, and whom.</param>
/// <param name="Code">Of the certificate that was just made, in groups; null: none was.</param>
public sealed record NextPage(KioskState Kiosk, string? Code)
{
    public static NextPage Of(KioskState kiosk, string? code) => new(kiosk, VerificationCode.TryParse(code, out var right) ? right.Grouped : null);
}

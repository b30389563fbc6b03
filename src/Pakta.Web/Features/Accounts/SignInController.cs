using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
[Route("/masuk")]
public sealed class SignInController(SignInPageQuery pages, PasswordCheck passwords, Pins pins, PasskeyCeremony passkeys, SignIns signIns, SignInTickets tickets, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string? returnUrl, string? cara, string? sso, CancellationToken cancel) =>
        User.Identity is { IsAuthenticated: true } ? Onward(returnUrl) : View("Masuk", await pages.LoadAsync(returnUrl, cara == "sandi", cancel) with
        {
            Error = sso is null ? null : "Masuk lewat penyedia itu tidak jadi. Coba lagi, atau pakai cara lain.",
        });

    [HttpPost]
    public async Task<IActionResult> ByPassword(SignInForm form, CancellationToken cancel)
    {
        if (await passwords.ByNameAsync(form.Nama, form.Sandi, cancel) is { } account) return await EnterAsync(account.Id, SessionProof.Password, form, cancel);
        return await AgainAsync(form, "Nama masuk atau kata sandi tidak cocok. Setelah lima kali salah, kata sandi ditutup 15 menit.", true, cancel);
    }

    [HttpPost("pin")]
    public async Task<IActionResult> ByPin(SignInForm form, CancellationToken cancel)
    {
        var check = await pins.CheckCredentialAsync(form.Siapa ?? Guid.Empty, form.Pin ?? "", cancel);
        if (check.Account is { } account) return await EnterAsync(account, SessionProof.Pin, form, cancel);
        return await AgainAsync(form, words.Of(new StepUpFailed(check.TriesLeft)), false, cancel);
    }

    [HttpPost("kunci/tantangan"), EnableRateLimiting(RateLimits.PasskeyOptions)]
    public async Task<IActionResult> Ask() => Content(await passkeys.SignInOptionsAsync(), "application/json");

    [HttpPost("kunci")]
    public async Task<IActionResult> ByPasskey(SignInForm form, CancellationToken cancel)
    {
        if (await passkeys.SignedInAsync(form.Kredensial) is { } account) return await EnterAsync(account.Id, SessionProof.Passkey, form, cancel);
        await signIns.RefusedAsync("kunci sandi", cancel);
        return await AgainAsync(form, words.Of(new PasskeyIsNotProven()), false, cancel);
    }

    private async Task<IActionResult> EnterAsync(Guid account, SessionProof proof, SignInForm form, CancellationToken cancel)
    {
        if (await signIns.NeedsCodeAsync(account, proof, cancel)) return View("Kode", new SecondStep(tickets.Issue(account, proof), form.ReturnUrl, null));
        await signIns.BeginAsync(account, proof, cancel);
        return Onward(form.ReturnUrl);
    }

    private async Task<IActionResult> AgainAsync(SignInForm form, string sentence, bool byPassword, CancellationToken cancel)
    {
        // Typed secrets never come back to the page.
        ModelState.Clear();
        var page = await pages.LoadAsync(form.ReturnUrl, byPassword, cancel);
        return View("Masuk", page with { Name = form.Nama, Chosen = form.Siapa, Error = sentence });
    }

    private LocalRedirectResult Onward(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}

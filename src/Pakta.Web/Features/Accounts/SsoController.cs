using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Pakta.Web.Access;
using Pakta.Web.Access.Sso;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Accounts;

/// <summary>Signing in by an OpenID Connect provider. The provider's answer itself goes to the handler of the scheme.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
[Route("/masuk/sso/{penyedia}")]
public sealed class SsoController(IOptions<SsoOptions> sso, SsoVisit visit, EnterBySso enter, SignIns signIns, SignInTickets tickets, Kiosk kiosk, RefusalText words) : Controller
{
    // A link and no form: the policy lets no form lead to another site.
    [HttpGet]
    public IActionResult Begin(string penyedia, string? returnUrl)
    {
        if (!sso.Value.Providers.ContainsKey(penyedia) || kiosk.State is not null) return NotFound();
        return Challenge(new AuthenticationProperties { RedirectUri = Url.Action(nameof(Return), new { penyedia, returnUrl = Local(returnUrl) }) }, penyedia);
    }

    [HttpGet("kembali")]
    public async Task<IActionResult> Return(string penyedia, string? returnUrl, CancellationToken cancel)
    {
        if (await visit.PersonAsync() is not { } person || person.Provider != penyedia) return NotFound();
        var entered = await enter.RunAsync(person, cancel);
        if (!entered.Succeeded(out var entry, out var refusal))
        {
            await signIns.RefusedAsync("SSO", cancel);
            return View("SsoBelum", new SsoPage(sso.Value.Providers[penyedia].Name, words.Of(refusal), refusal is SsoIsNotLinked));
        }
        if (entry.Activation is { } page) return View("Buat", page);
        if (entry.NeedsCodeOf is { } account) return View("Kode", new SecondStep(tickets.Issue(account, SessionProof.Sso), Local(returnUrl), null));
        return LocalRedirect(Local(returnUrl) ?? "/");
    }

    private string? Local(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : null;
}

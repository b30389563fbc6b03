using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Core;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Accounts;

/// <summary>The second page of a sign-in: reached only after a right password, so it tells nobody whether a name is known.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
[Route("/masuk/kode")]
public sealed class SecondStepController(SignInTickets tickets, AccountTotp totp, SignIns signIns, RefusalText words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Enter(SecondStepForm form, CancellationToken cancel)
    {
        if (tickets.Read(form.Tiket) is not var (account, proof)) return Again(form, new StepUpIsStale());
        if (!await totp.IsRightAsync(account, form.Kode, cancel)) return Again(form, new TotpFailed());
        await signIns.BeginAsync(account, proof, cancel, SecondFactor.Totp);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl : "/");
    }

    private ViewResult Again(SecondStepForm form, Refusal refusal)
    {
        ModelState.Clear();
        return View("Kode", new SecondStep(form.Tiket ?? "", form.ReturnUrl, words.Of(refusal)));
    }
}

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Signing;

/// <summary>My pacts; read one and sign it.</summary>
[Route("/pakta")]
public sealed class PactController(CurrentUser user, SigningPageQuery pages, RefusalText words, SharedText text, IAntiforgery antiforgery) : Controller
{
    [HttpGet]
    public async Task<IActionResult> List([FromServices] MyPactsQuery query, CancellationToken cancel)
    {
        ViewData["Answer"] = await query.HasAnswerAsync(cancel);
        return View("Daftar", await query.LoadAsync(cancel));
    }

    [HttpGet("{putaran}")]
    public async Task<IActionResult> Show(string putaran, CancellationToken cancel)
    {
        if (await pages.LoadAsync(putaran, cancel) is not { } page) return NotFound();
        return View(ViewOf(page), page with { Ticks = TickCookie.Read(HttpContext, putaran) });
    }

    // Anonymous and without the filter, because a session that ended while reading must keep the ticks and say so.
    [HttpPost("{putaran}"), AllowAnonymous, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Sign(string putaran, SignForm form, [FromServices] SignPact sign, [FromServices] KioskExit exit, CancellationToken cancel)
    {
        if (user.AccountId is null) return SignInFirst(putaran, form);
        // A ticket is bound to account, round and text and cannot be had across sites.
        if (string.IsNullOrEmpty(form.Tiket) && !await antiforgery.IsRequestValidAsync(HttpContext))
            return await AgainAsync(putaran, form, text["Halaman ini sudah kedaluwarsa. Centang Saudara masih ada; tekan Tandatangani sekali lagi."], null, cancel);
        SignOutcome? done;
        try
        {
            if (!(await sign.RunAsync(putaran, form, cancel)).Succeeded(out done, out var refusal)) return await AgainAsync(putaran, form, words.Of(refusal), sign.Ticket, cancel, refusal is SigningTooOften ? 429 : 422);
        }
        catch (SigningBusyException)
        {
            return await AgainAsync(putaran, form, text["Belum tersimpan: sistem sedang sibuk. Centang Saudara masih ada; coba lagi sebentar."], sign.Ticket, cancel, 503);
        }
        TickCookie.Drop(HttpContext, putaran);
        return LocalRedirect(await exit.NextAsync($"/pakta/{putaran}", done.Signature, cancel));
    }

    [HttpPost("{putaran}/tantangan"), PasskeyOptionsLimit]
    public async Task<IActionResult> Ask(string putaran, SignForm form, [FromServices] SigningChallenges challenges, CancellationToken cancel) =>
        await challenges.ForAsync(putaran, form.Naskah, cancel) is { } options ? Content(options, "application/json") : NotFound();

    [HttpPost("{putaran}/uji-coba")]
    public async Task<IActionResult> Try(string putaran, SignForm form, [FromServices] TryPact attempt, CancellationToken cancel) =>
        (await attempt.RunAsync(putaran, form, cancel)).Refusal is { } refusal
            ? await AgainAsync(putaran, form, words.Of(refusal), null, cancel)
            : RedirectToAction(nameof(Show), new { putaran });

    private LocalRedirectResult SignInFirst(string putaran, SignForm form)
    {
        TickCookie.Keep(HttpContext, putaran, form.Setuju);
        return LocalRedirect($"/masuk?returnUrl={Uri.EscapeDataString($"/pakta/{putaran}")}");
    }

    private async Task<IActionResult> AgainAsync(string putaran, SignForm form, string sentence, string? ticket, CancellationToken cancel, int status = 422)
    {
        if (status != 422) Response.Headers.RetryAfter = status == 429 ? "60" : "5";
        if (Request.Headers.XRequestedWith.Count > 0) return StatusCode(status, new { pesan = sentence, tiket = ticket });
        if (await pages.LoadAsync(putaran, cancel) is not { } page) return NotFound();
        Response.StatusCode = status;
        return View(ViewOf(page), page with { Ticks = form.Setuju, Way = form.Cara, Ticket = ticket, Specimen = form.Gambar, Error = sentence });
    }

    private static string ViewOf(SigningPage page) => page.Stage switch
    {
        SigningStage.Sign or SigningStage.Try => "Tandatangani",
        SigningStage.Signed => "Selesai",
        _ => "Menunggu",
    };
}

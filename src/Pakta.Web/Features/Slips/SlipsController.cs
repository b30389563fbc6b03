using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Slips;

/// <summary>Printed activation codes: printing, the second officer's mark, the end of a batch.</summary>
[Route("/slip")]
public sealed class SlipsController(CurrentUser user, ListSlips list, PrintSlips print, ShowSlips show, HandOverSlips handOver, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? unit, CancellationToken cancel, int hari = SlipRules.UsualDays, int halaman = 1) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), unit, hari, halaman, cancel) is { } page ? View("Slips", page) : NotFound();

    // The answer is the only place where the codes ever stand.
    [HttpPost]
    public async Task<IActionResult> Print(string? unit, CancellationToken cancel, int hari = SlipRules.UsualDays)
    {
        if (await print.RunAsync(await user.AuthorityAsync(cancel), unit, hari, cancel) is not { } result) return NotFound();
        return await PaperAsync(result, unit, hari, cancel);
    }

    [HttpPost("pengganti")]
    public async Task<IActionResult> Replace(Replacement form, [FromServices] ReplaceSlips replace, CancellationToken cancel)
    {
        if (await replace.RunAsync(await user.AuthorityAsync(cancel), form, cancel) is not { } result) return NotFound();
        (ViewData["Nip"], ViewData["Alasan"]) = (form.Nip, form.Alasan);
        return await PaperAsync(result, form.Unit, form.Hari, cancel);
    }

    [HttpGet("{bundel}")]
    public async Task<IActionResult> Show(string bundel, CancellationToken cancel) =>
        await show.RunAsync(await user.AuthorityAsync(cancel), bundel, cancel) is { } page ? View("Batch", page) : NotFound();

    [HttpPost("{bundel}/serahkan")]
    public async Task<IActionResult> HandOver(string bundel, CancellationToken cancel) =>
        await AnswerAsync(bundel, await handOver.ConfirmAsync(await user.AuthorityAsync(cancel), bundel, cancel), cancel);

    [HttpPost("{bundel}/batal")]
    public async Task<IActionResult> Cancel(string bundel, CancellationToken cancel) =>
        await AnswerAsync(bundel, await handOver.CancelAsync(await user.AuthorityAsync(cancel), bundel, cancel), cancel);

    private async Task<IActionResult> PaperAsync(Result<PrintedSlips> result, string? unit, int days, CancellationToken cancel)
    {
        if (result.Succeeded(out var slips, out var refusal)) return File(slips.Pdf, "application/pdf", $"lembar-aktivasi-{slips.Number}.pdf");
        Refused(refusal);
        return await Index(unit, cancel, days);
    }

    private async Task<IActionResult> AnswerAsync(string batch, Result<Done>? result, CancellationToken cancel)
    {
        if (result is not { } done) return NotFound();
        if (done.Refusal is not { } refusal) return Redirect($"/slip/{batch}");
        Refused(refusal);
        return await Show(batch, cancel);
    }

    private void Refused(Refusal refusal)
    {
        ModelState.Clear();
        ModelState.AddModelError(refusal switch { SlipDaysAreOutside => "hari", SlipReasonIsMissing => "alasan", SlipsForStrangers or SlipsForOfficials => "nip", _ => "" }, refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}

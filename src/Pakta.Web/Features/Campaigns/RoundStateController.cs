using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Opening, trying out, closing, cancelling, reopening: each asked once, then done.</summary>
[Route("putaran/{putaran}")]
public sealed class RoundStateController(CurrentUser user, RoundPageQuery rounds, RefusalText sentences) : Controller
{
    [HttpGet("{act:regex(^(buka|uji-coba|tutup|batal|buka-kembali|serentak)$)}")]
    public async Task<IActionResult> Ask(string putaran, string act, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        return await SteeredAsync(putaran, who, cancel) is { } round ? Page(round, act, new ConfirmForm()) : NotFound();
    }

    [HttpPost("buka")]
    public Task<IActionResult> Open(string putaran, [FromServices] OpenCampaignHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "buka", new ConfirmForm(), async (_, who) => (await handler.RunAsync(putaran, who, cancel)).Refusal, cancel);

    [HttpPost("uji-coba")]
    public Task<IActionResult> Try(string putaran, ConfirmForm form, [FromServices] TryCampaignHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "uji-coba", form, async (_, who) => (await handler.RunAsync(new TryCampaign(putaran, form.Numbers), who, cancel)).Refusal, cancel);

    [HttpPost("akhiri-uji-coba")]
    public Task<IActionResult> EndTrial(string putaran, [FromServices] EndTrialHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "uji-coba", new ConfirmForm(), async (_, who) => (await handler.RunAsync(putaran, who, cancel)).Refusal, cancel);

    [HttpPost("tutup")]
    public Task<IActionResult> Close(string putaran, [FromServices] CloseCampaignHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "tutup", new ConfirmForm(), async (_, who) => (await handler.RunAsync(putaran, who, cancel)).Refusal, cancel);

    [HttpPost("batal")]
    public Task<IActionResult> Cancel(string putaran, ConfirmForm form, [FromServices] CancelCampaignHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "batal", form, async (_, who) => (await handler.RunAsync(new CancelCampaign(putaran, form.Reason), who, cancel)).Refusal, cancel);

    [HttpPost("buka-kembali")]
    public Task<IActionResult> Reopen(string putaran, ConfirmForm form, [FromServices] ReopenCampaignHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "buka-kembali", form, async (round, who) =>
            RoundForm.Instant(nameof(ConfirmForm.Until), form.Until, round.Zone, ModelState, true) is { } until
                ? (await handler.RunAsync(new ReopenCampaign(putaran, form.Numbers, until, form.Reason), who, cancel)).Refusal : null, cancel);

    [HttpPost("serentak")]
    public Task<IActionResult> OpenAll(string putaran, [FromServices] OpenAllAtOnceHandler handler, CancellationToken cancel) =>
        DoAsync(putaran, "serentak", new ConfirmForm(), async (_, who) => (await handler.RunAsync(putaran, who, cancel)).Refusal, cancel);

    private async Task<IActionResult> DoAsync(string slug, string act, ConfirmForm form, Func<LoadedRound, Authority, Task<Refusal?>> run, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        if (await SteeredAsync(slug, who, cancel) is not { } round) return NotFound();
        if (form.Reason?.Length > ConfirmForm.Longest) ModelState.AddModelError(nameof(form.Reason), "Alasan paling panjang 1.000 huruf.");
        var refusal = ModelState.IsValid ? await run(round, who) : null;
        if (refusal is RoundIsUnknown) return NotFound();
        if (refusal is not null) ModelState.AddModelError(FieldOf(refusal), sentences.Of(refusal));
        return ModelState.IsValid ? Redirect($"/putaran/{slug}") : Page(round, act, form);
    }

    private async Task<LoadedRound?> SteeredAsync(string slug, Authority who, CancellationToken cancel) =>
        await rounds.FindAsync(slug, who, cancel) is { } round && who.MaySteer(round.Root.Path) ? round : null;

    private ViewResult Page(LoadedRound round, string act, ConfirmForm form) =>
        View("Confirm", new ConfirmPage(act, round.Campaign, round.Root.Name, round.Zone.Name, form));

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        ReasonIsMissing => nameof(ConfirmForm.Reason),
        TooManyTrialPeople or LatecomersAreMissing or PeopleAreUnknown => nameof(ConfirmForm.Numbers),
        DeadlineIsInThePast => nameof(ConfirmForm.Until),
        _ => "",
    };
}

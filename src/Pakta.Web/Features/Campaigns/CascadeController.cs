using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Campaigns;

/// <summary>One unit of a round: its head passes on, or somebody entitled opens it.</summary>
[Route("putaran/{putaran}")]
public sealed class CascadeController(CurrentUser user, PaktaDb db, RoundPageQuery rounds, CascadeQuery cascade, RefusalText sentences) : Controller
{
    [HttpGet("teruskan/{unit}")]
    public Task<IActionResult> AskPassOn(string putaran, string unit, CancellationToken cancel) => PageAsync(putaran, unit, false, new PassOnForm(), cancel);

    [HttpPost("teruskan/{unit}")]
    public async Task<IActionResult> PassOn(string putaran, string unit, PassOnForm form, [FromServices] PassOnHandler handler, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        if (await rounds.FindAsync(putaran, who, cancel) is not { } round) return NotFound();
        CheckLength(nameof(form.Message), form.Message);
        var deadline = RoundForm.Instant(nameof(form.Deadline), form.Deadline, round.Zone, ModelState, false);
        if (!ModelState.IsValid) return await PageAsync(putaran, unit, false, form, cancel);
        return await AnswerAsync(putaran, unit, false, form, (await handler.RunAsync(new PassOn(putaran, unit, form.Message, deadline), who, cancel)).Refusal, cancel);
    }

    [HttpGet("buka/{unit}")]
    public Task<IActionResult> AskOpen(string putaran, string unit, CancellationToken cancel) => PageAsync(putaran, unit, true, new PassOnForm(), cancel);

    [HttpPost("buka/{unit}")]
    public async Task<IActionResult> Open(string putaran, string unit, PassOnForm form, [FromServices] OpenUnitHandler handler, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        CheckLength(nameof(form.Reason), form.Reason);
        if (!ModelState.IsValid) return await PageAsync(putaran, unit, true, form, cancel);
        return await AnswerAsync(putaran, unit, true, form, (await handler.RunAsync(new OpenUnit(putaran, unit, form.Reason), who, cancel)).Refusal, cancel);
    }

    private async Task<IActionResult> AnswerAsync(string slug, string unit, bool other, PassOnForm form, Refusal? refusal, CancellationToken cancel)
    {
        if (refusal is null) return Redirect($"/putaran/{slug}#{unit}");
        if (refusal is RoundIsUnknown) return NotFound();
        ModelState.AddModelError(FieldOf(refusal), sentences.Of(refusal));
        return await PageAsync(slug, unit, other, form, cancel);
    }

    private async Task<IActionResult> PageAsync(string slug, string code, bool other, PassOnForm form, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        if (await rounds.FindAsync(slug, who, cancel) is not { } round) return NotFound();
        var place = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, cancel);
        if (place is null || !(who.MaySteer(place.Path) || PassOnHandler.MayPassOn(round, place, who))) return NotFound();
        var tree = await cascade.RunAsync(round, who, cancel);
        if ((tree.SelectMany(t => t.All).FirstOrDefault(n => n.Code == code) ?? await RootAsync(round, code, cancel)) is not { } unit) return NotFound();
        var signed = await db.Members.AnyAsync(m => m.CampaignId == round.Campaign.Id && m.PersonId == who.PersonId && m.SignatureId != null, cancel);
        return View("PassOn", new PassOnPage(round.Campaign, round.Zone.Name, unit, signed, other, form));
    }

    // The Sekda passes the root on without seeing all of its tree.
    private async Task<CascadeNode?> RootAsync(LoadedRound round, string code, CancellationToken cancel)
    {
        if (code != round.Root.Code) return null;
        var opening = await db.UnitOpenings.AsNoTracking().SingleOrDefaultAsync(o => o.CampaignId == round.Campaign.Id && o.UnitId == round.Root.Id, cancel);
        return new CascadeNode(round.Campaign.Slug, round.Zone.Name, code, round.Root.Name, null, opening, null,
            opening is null ? CascadeWait.NotPassedOn : CascadeWait.Nothing, false, opening is null, false, []);
    }

    private void CheckLength(string field, string? text)
    {
        if (text?.Length > ConfirmForm.Longest) ModelState.AddModelError(field, "Paling panjang 1.000 huruf.");
    }

    private static string FieldOf(Refusal refusal) => refusal switch
    {
        ReasonIsMissing => nameof(PassOnForm.Reason), EarlierDeadlineOutsideRound => nameof(PassOnForm.Deadline), _ => "",
    };
}

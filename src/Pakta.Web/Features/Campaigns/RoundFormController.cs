using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Campaigns;

/// <summary>The launch page: a new round, or a draft that is changed.</summary>
[Route("putaran")]
public sealed class RoundFormController(CurrentUser user, RoundFormQuery form, RoundPageQuery rounds, LaunchCampaignHandler launch,
    ReplanCampaignHandler replan, RefusalText sentences) : Controller
{
    private const string PreviewAct = "pratinjau";

    [HttpGet("baru")]
    public async Task<IActionResult> New(CancellationToken cancel)
    {
        var page = await form.RunAsync(null, null, await user.AuthorityAsync(cancel), cancel);
        return page.Roots.Count > 0 ? View("Form", page) : NotFound();
    }

    [HttpPost("baru")]
    public async Task<IActionResult> Create(RoundForm typed, string? act, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        var page = await form.RunAsync(null, typed, who, cancel);
        if (page.Roots.FirstOrDefault(r => r.Code == typed.Root) is not { } root) return NotFound();
        if (act == PreviewAct || typed.ToPlan(root.Zone, ModelState) is not { } plan) return View("Form", page);
        var made = await launch.RunAsync(new LaunchCampaign(typed.Key, typed.Template ?? "", root.Code, plan), who, cancel);
        return made.Succeeded(out var slug, out var refusal) ? Redirect($"/putaran/{slug}") : Refused(page, refusal);
    }

    [HttpGet("{putaran}/ubah")]
    public async Task<IActionResult> Edit(string putaran, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        if (await rounds.RunAsync(putaran, who, cancel) is not { MaySteer: true, Campaign.State: CampaignState.Draft } round) return NotFound();
        var zone = Core.Organization.IndonesianZone.OfRegion((await rounds.FindAsync(putaran, who, cancel))!.Root.Region);
        return View("Form", await form.RunAsync(putaran, RoundForm.Of(round.Campaign, round.RootCode, round.Texts[0].Slug, zone), who, cancel));
    }

    [HttpPost("{putaran}/ubah")]
    public async Task<IActionResult> Change(string putaran, RoundForm typed, string? act, CancellationToken cancel)
    {
        var who = await user.AuthorityAsync(cancel);
        if (await rounds.FindAsync(putaran, who, cancel) is not { } round || !who.MaySteer(round.Root.Path)) return NotFound();
        // The root of a draft stays: another subtree is another round.
        typed.Root = round.Root.Code;
        var page = await form.RunAsync(putaran, typed, who, cancel);
        if (act == PreviewAct || typed.ToPlan(round.Zone, ModelState) is not { } plan) return View("Form", page);
        var changed = await replan.RunAsync(new ReplanCampaign(putaran, typed.Template ?? "", plan), who, cancel);
        return changed.Refusal is { } refusal ? Refused(page, refusal) : Redirect($"/putaran/{putaran}");
    }

    private IActionResult Refused(RoundFormPage page, Refusal refusal)
    {
        if (refusal is RoundIsUnknown) return NotFound();
        ModelState.AddModelError(RoundForm.FieldOf(refusal), sentences.Of(refusal));
        return View("Form", page);
    }
}

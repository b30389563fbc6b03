using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <summary>Forms that change the tree: fill in, see what follows, save.</summary>
[Route("/unit/{unit}/{act}")]
public sealed class UnitChangesController(CurrentUser user, ChangeUnit change, ChangeQuery query, RefusalText refusals) : Controller
{
    [HttpGet]
    public Task<IActionResult> Show(string unit, string act, CancellationToken cancel) => PageAsync(unit, act, null, null, cancel);

    [HttpPost]
    public async Task<IActionResult> Save(string unit, string act, ChangeForm form, CancellationToken cancel)
    {
        if (UnitAct.Of(act) is not { } known) return NotFound();
        var wrong = ModelState.ContainsKey(nameof(form.Mulai)) && ModelState[nameof(form.Mulai)]!.Errors.Count > 0;
        ModelState.Clear();
        if (form.Langkah is "cari" or "isi") return await PageAsync(unit, act, form, null, cancel);
        if (wrong) form.Mulai = null;
        (form.Tujuan, form.Wilayah) = (form.TujuanPilihan ?? form.Tujuan, form.WilayahPilihan ?? form.Wilayah);
        var save = form.Langkah == "simpan";
        if (await change.RunAsync(await user.AuthorityAsync(cancel), unit, known, form, save, cancel) is not { } result) return NotFound();
        if (!result.Succeeded(out var outcome, out var refusal))
        {
            ModelState.AddModelError(Field(refusal), refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await PageAsync(unit, act, form, null, cancel);
        }
        if (!save) return await PageAsync(unit, act, form, outcome.Effects, cancel);
        TempData["saved"] = true;
        return Redirect($"/unit/{outcome.Unit}");
    }

    private async Task<IActionResult> PageAsync(string unit, string act, ChangeForm? form, IReadOnlyList<string>? effects, CancellationToken cancel) =>
        UnitAct.Of(act) is { } known && await query.RunAsync(await user.AuthorityAsync(cancel), unit, known, form, effects, cancel) is { } page
            ? View(effects is null ? "Change" : "Review", page) : NotFound();

    /// <summary>Where the sentence of a refusal leads to.</summary>
    private static string Field(Refusal refusal) => refusal switch
    {
        UnitIsUnknown or UnitBelowItself or UnitHangsThereAlready or UnitIsClosed => "Tujuan",
        UnitCodeIsMalformed or UnitCodeIsTaken => "Kode",
        UnitNameIsMissing => "Nama",
        UnitKindIsMissing => "Jenis",
        UnitChangeHasNoDate or UnitChangeDateIsFar or UnitChangedLater or UnitWasNotFounded => "Mulai",
        RegionIsUnknown or RegionIsOfAnotherKind or RegionLiesElsewhere => "Wilayah",
        _ => "",
    };
}

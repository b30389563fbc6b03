using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

[Route("/unit")]
public sealed class UnitsController(CurrentUser user, ListUnits list, ShowUnit show, AppointHead appoint, UnitNotes notes, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? cari, string? lihat, CancellationToken cancel, int halaman = 1)
    {
        var authority = await user.AuthorityAsync(cancel);
        return authority.Grants.Any(g => ListUnits.Readers.Contains(g.Role)) ? View("Units", await list.RunAsync(authority, cari?.Trim(), lihat, halaman, cancel)) : NotFound();
    }

    [HttpGet("{unit}")]
    public Task<IActionResult> Show(string unit, CancellationToken cancel) => PageAsync(unit, cancel);

    [HttpPost("{unit}/kepala")]
    public async Task<IActionResult> Appoint(string unit, HeadForm form, CancellationToken cancel)
    {
        ViewData["Form"] = form;
        if (await appoint.RunAsync(await user.AuthorityAsync(cancel), unit, form, cancel) is not { } result) return NotFound();
        if (result.Refusal is { } refusal) return await DoneAsync(unit, refusal, HeadForm.FieldOf(refusal), cancel);
        TempData["long"] = result.Value;
        return await DoneAsync(unit, new Done(), "", cancel);
    }

    [HttpPost("{unit}/rencana/tarik")]
    public async Task<IActionResult> Withdraw(string unit, Guid rencana, CancellationToken cancel) =>
        await DoneAsync(unit, await notes.WithdrawAsync(await user.AuthorityAsync(cancel), unit, rencana, cancel), "", cancel);

    [HttpPost("{unit}/ejaan")]
    public async Task<IActionResult> AddSpelling(string unit, string? ejaan, CancellationToken cancel) =>
        await DoneAsync(unit, await notes.AddSpellingAsync(await user.AuthorityAsync(cancel), unit, ejaan, cancel), "ejaan", cancel);

    [HttpPost("{unit}/ejaan/hapus")]
    public async Task<IActionResult> RemoveSpelling(string unit, string? ejaan, CancellationToken cancel) =>
        await DoneAsync(unit, await notes.RemoveSpellingAsync(await user.AuthorityAsync(cancel), unit, ejaan, cancel), "ejaan", cancel);

    [HttpPost("{unit}/sebutan")]
    public async Task<IActionResult> Label(string unit, UnitKind? jenis, string? sebutanJenis, CancellationToken cancel) =>
        await DoneAsync(unit, await notes.LabelAsync(await user.AuthorityAsync(cancel), unit, jenis, sebutanJenis, cancel), "sebutanJenis", cancel);

    private async Task<IActionResult> DoneAsync(string unit, Result<Done>? result, string field, CancellationToken cancel)
    {
        if (result is not { } answer) return NotFound();
        if (answer.Succeeded(out _, out var refusal))
        {
            TempData["saved"] = true;
            // A plan that was withdrawn may have been all there was of the unit.
            return await show.RunAsync(await user.AuthorityAsync(cancel), unit, cancel) is null ? Redirect("/unit") : Redirect($"/unit/{unit}");
        }
        ModelState.Clear();
        ModelState.AddModelError(field, refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(unit, cancel);
    }

    private async Task<IActionResult> PageAsync(string unit, CancellationToken cancel) =>
        await show.RunAsync(await user.AuthorityAsync(cancel), unit, cancel) is { } page ? View("Unit", page) : NotFound();
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>How the file is read: sheets, columns, levels of units.</summary>
[Route("/pegawai/impor/{token}/susunan")]
public sealed class ColumnsController(OwnImports own, ShowColumns show, SetColumns set, ImportTurn turn, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        return import.Staged.Step is StagedStep.Applying or StagedStep.Applied ? Redirect(import.Address) : View("Columns", show.Run(import.Staged));
    }

    [HttpPost]
    public async Task<IActionResult> Set(string token, string? aksi, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (import.Staged.Step is StagedStep.Applying or StagedStep.Applied) return Redirect(import.Address);
        var form = new ColumnsForm(Request.Form);
        if (aksi == "perbarui")
        {
            set.Look(import.Staged, form);
            return Redirect($"{import.Address}/susunan");
        }
        var result = await set.ConfirmAsync(import, form, cancel);
        if (result.Succeeded(out var confirmed, out var refusal))
            return Redirect(await turn.StartAsync(confirmed, ImportWork.Judge, import.Authority, cancel));
        ModelState.AddModelError((refusal as Roster.Refused)?.Field ?? "", refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Columns", show.Run(set.Look(import.Staged, form)));
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

[Route("/unit")]
public sealed class UnitsController(CurrentUser user, ShowUnits show, AppointHead appoint, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        return authority.Grants.Any(g => ShowUnits.Readers.Contains(g.Role)) ? View("Units", await show.TreeAsync(authority, cancel)) : NotFound();
    }

    [HttpGet("{unit}")]
    public Task<IActionResult> Show(string unit, CancellationToken cancel) => PageAsync(unit, cancel);

    [HttpPost("{unit}/kepala")]
    public async Task<IActionResult> Appoint(string unit, HeadForm form, CancellationToken cancel)
    {
        if (await appoint.RunAsync(await user.AuthorityAsync(cancel), unit, form, cancel) is not { } result) return NotFound();
        if (result.Refusal is not { } refusal)
        {
            TempData["saved"] = true;
            TempData["long"] = result.Value;
            return Redirect($"/unit/{unit}");
        }
        ModelState.Clear();
        ModelState.AddModelError(HeadForm.FieldOf(refusal), refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ViewData["Form"] = form;
        return await PageAsync(unit, cancel);
    }

    private async Task<IActionResult> PageAsync(string unit, CancellationToken cancel) =>
        await show.UnitAsync(await user.AuthorityAsync(cancel), unit, cancel) is { } page ? View("Unit", page) : NotFound();
}

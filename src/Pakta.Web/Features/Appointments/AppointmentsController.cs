using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Appointments;

/// <summary>Who holds which role where; given and ended by somebody above.</summary>
[Route("/peran")]
public sealed class AppointmentsController(CurrentUser user, ListRoles list, GiveRole give, EndRole end, RoleCodes codes, RefusalText refusals) : Controller
{
    [HttpGet]
    public Task<IActionResult> Index([FromQuery] RoleFilter filter, CancellationToken cancel, int halaman = 1) => PageAsync(filter, halaman, cancel);

    [HttpPost]
    public async Task<IActionResult> Give(RoleForm form, CancellationToken cancel)
    {
        ViewData["Form"] = form;
        var authority = await user.AuthorityAsync(cancel);
        // A date that can't be read must not become no date.
        if (!ModelState.IsValid && ListRoles.Reads(authority)) return await UnreadAsync(cancel);
        return await AnswerAsync(await give.RunAsync(authority, form, cancel), form.FieldOf, cancel);
    }

    [HttpPost("akhiri")]
    public async Task<IActionResult> End(Guid catatan, CancellationToken cancel)
    {
        if (await end.RunAsync(await user.AuthorityAsync(cancel), catatan, cancel) is not { } result) return NotFound();
        return result.Succeeded(out _, out var refusal) ? Saved() : await RefusedAsync("", refusal, cancel);
    }

    [HttpPost("kode")]
    public async Task<IActionResult> Renew(Guid catatan, CancellationToken cancel) =>
        await AnswerAsync(await codes.RenewAsync(await user.AuthorityAsync(cancel), catatan, cancel), _ => "", cancel);

    // A code stands on the answer itself, and nowhere to come back to.
    private async Task<IActionResult> AnswerAsync(Result<HandedOver>? result, Func<Refusal, string> fieldOf, CancellationToken cancel)
    {
        if (result is not { } answer) return NotFound();
        if (!answer.Succeeded(out var told, out var refusal)) return await RefusedAsync(fieldOf(refusal), refusal, cancel);
        return told.Code is null && told.Email is null ? Saved() : View("Diberikan", told);
    }

    private RedirectResult Saved()
    {
        TempData["saved"] = true;
        return Redirect("/peran");
    }

    private Task<IActionResult> RefusedAsync(string field, Refusal refusal, CancellationToken cancel)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, refusals.Of(refusal));
        return UnreadAsync(cancel);
    }

    private Task<IActionResult> UnreadAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return PageAsync(new RoleFilter(), 1, cancel);
    }

    private async Task<IActionResult> PageAsync(RoleFilter filter, int page, CancellationToken cancel) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), filter, page, cancel) is { } found ? View("Peran", found) : NotFound();
}

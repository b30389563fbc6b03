using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster;

namespace Pakta.Web.Features.People;

[Route("/pegawai")]
public sealed class PeopleController(CurrentUser user, ListPeople list, ShowPerson show, ChangePerson change, PersonLink links, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? c, string? unit, CancellationToken cancel, int halaman = 1)
    {
        var authority = await user.AuthorityAsync(cancel);
        return authority.Grants.Any(g => ListPeople.Readers.Contains(g.Role))
            ? View("People", await list.RunAsync(authority, links.Words(c), unit, halaman, cancel)) : NotFound();
    }

    // Posted, so that a NIP that is searched for stands in no address and no log.
    [HttpPost]
    public IActionResult Search(string? cari, string? unit)
    {
        var query = string.IsNullOrWhiteSpace(cari) ? "" : $"c={links.Search(cari.Trim()[..Math.Min(cari.Trim().Length, 100)])}";
        if (!string.IsNullOrEmpty(unit)) query += $"{(query.Length > 0 ? "&" : "")}unit={Uri.EscapeDataString(unit)}";
        return Redirect(query.Length > 0 ? $"/pegawai?{query}" : "/pegawai");
    }

    [HttpGet("{orang}")]
    public async Task<IActionResult> Show(string orang, CancellationToken cancel) => await PageAsync(orang, cancel);

    [HttpPost("{orang}/pindah")]
    public Task<IActionResult> Move(string orang, string? unit, CancellationToken cancel) =>
        DoneAsync(orang, (authority, person) => change.MoveAsync(authority, person, unit, cancel), cancel);

    [HttpPost("{orang}/tunda")]
    public Task<IActionResult> Postpone(string orang, PostponeForm form, CancellationToken cancel) =>
        DoneAsync(orang, (authority, person) => change.PostponeAsync(authority, person, form, cancel), cancel);

    [HttpPost("{orang}/kecualikan")]
    public Task<IActionResult> Exempt(string orang, ExemptForm form, CancellationToken cancel) =>
        DoneAsync(orang, (authority, person) => change.ExemptAsync(authority, person, form, cancel), cancel);

    [HttpPost("{orang}/kecualikan/setujui")]
    public Task<IActionResult> ConfirmExemption(string orang, CancellationToken cancel) =>
        DoneAsync(orang, (authority, person) => change.ConfirmExemptionAsync(authority, person, cancel), cancel);

    private async Task<IActionResult> DoneAsync(string orang, Func<Authority, PersonId, Task<Result<Done>?>> act, CancellationToken cancel)
    {
        if (links.Person(orang) is not { } person || await act(await user.AuthorityAsync(cancel), person) is not { } result) return NotFound();
        if (result.Succeeded(out _, out var refusal))
        {
            TempData["saved"] = true;
            return Redirect($"/pegawai/{orang}");
        }
        ModelState.Clear();
        ModelState.AddModelError((refusal as Refused)?.Field ?? "", (refusal as Refused)?.Sentence ?? refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await PageAsync(orang, cancel);
    }

    private async Task<IActionResult> PageAsync(string orang, CancellationToken cancel) =>
        links.Person(orang) is { } person && await show.RunAsync(await user.AuthorityAsync(cancel), person, $"/pegawai/{orang}", cancel) is { } page
            ? View("Person", page) : NotFound();
}

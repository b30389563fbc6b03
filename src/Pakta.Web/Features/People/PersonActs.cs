using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>What the controllers of one person share: a command, then the person's page, with the sentence if it was refused.</summary>
public abstract class PersonActs(CurrentUser user, ShowPerson show, PersonLink links, RefusalText refusals) : Controller
{
    protected PersonLink Links => links;

    protected Task<Authority> AuthorityAsync(CancellationToken cancel) => user.AuthorityAsync(cancel);

    protected async Task<IActionResult> DoneAsync(string orang, FieldNames names, Func<Authority, PersonId, Task<Result<Done>?>> act, CancellationToken cancel)
    {
        if (links.Person(orang) is not { } person || await act(await user.AuthorityAsync(cancel), person) is not { } result) return NotFound();
        return result.Refusal is { } refusal ? await RefusedAsync(orang, refusal, names, cancel) : Saved($"/pegawai/{orang}");
    }

    protected RedirectResult Saved(string address)
    {
        TempData["saved"] = true;
        return Redirect(address);
    }

    protected Task<IActionResult> RefusedAsync(string orang, Refusal refusal, FieldNames names, CancellationToken cancel)
    {
        Refuse(refusal, names);
        return PageAsync(orang, cancel);
    }

    protected void Refuse(Refusal refusal, FieldNames names)
    {
        ModelState.Clear();
        ModelState.AddModelError(PersonFields.Of(refusal, names), refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    protected async Task<IActionResult> PageAsync(string orang, CancellationToken cancel)
    {
        if (links.Person(orang) is not { } person) return NotFound();
        if (await show.SurvivorAsync(person, cancel) is { } survivor) return Redirect(links.To(survivor));
        return await show.RunAsync(await user.AuthorityAsync(cancel), person, $"/pegawai/{orang}", cancel) is { } page ? View("Person", page) : NotFound();
    }
}

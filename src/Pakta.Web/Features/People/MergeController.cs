using Microsoft.AspNetCore.Mvc;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Two records of one human: looked up by number, compared side by side, then made one by two officers.</summary>
[Route("/pegawai/{orang}/gabung")]
public sealed class MergeController(CurrentUser user, ShowPerson show, PersonLink links, RefusalText refusals, ShowMerge merge, MergePeople people)
    : PersonActs(user, show, links, refusals)
{
    // Posted, so that the number stands in no address.
    [HttpPost]
    public async Task<IActionResult> Find(string orang, string? nipLain, [FromServices] PersonDesk desk, CancellationToken cancel)
    {
        var authority = await AuthorityAsync(cancel);
        if (Links.Person(orang) is not { } one || await desk.FindAsync(one, authority.IsHrOver, cancel) is null) return NotFound();
        return await merge.FindAsync(authority, one, nipLain, cancel) is { } other
            ? Redirect($"/pegawai/{orang}/gabung/{Links.Token(other)}") : await RefusedAsync(orang, new RecordIsUnknown(), new(), cancel);
    }

    [HttpGet("{lain}")]
    public async Task<IActionResult> Compare(string orang, string lain, CancellationToken cancel) =>
        await merge.RunAsync(await AuthorityAsync(cancel), orang, lain, cancel) is { } page ? View("Merge", page) : NotFound();

    [HttpPost("{lain}")]
    public Task<IActionResult> Propose(string orang, string lain, MergeForm form, CancellationToken cancel) => DoneAsync(orang, lain, (authority, one, other) =>
    {
        var goesOn = Links.Person(form.Lanjut);
        return goesOn != one && goesOn != other ? Task.FromResult<Result<Done>?>(new SurvivorIsMissing())
            : people.ProposeAsync(authority, goesOn.Value, goesOn == one ? other : one, form, cancel);
    }, cancel);

    [HttpPost("{lain}/setujui")]
    public Task<IActionResult> Confirm(string orang, string lain, CancellationToken cancel) =>
        DoneAsync(orang, lain, (authority, one, other) => people.ConfirmAsync(authority, one, other, cancel), cancel);

    [HttpPost("{lain}/batal")]
    public Task<IActionResult> Drop(string orang, string lain, CancellationToken cancel) =>
        DoneAsync(orang, lain, (authority, one, other) => people.DropAsync(authority, one, other, cancel), cancel);

    private async Task<IActionResult> DoneAsync(string orang, string lain, Func<Authority, PersonId, PersonId, Task<Result<Done>?>> act, CancellationToken cancel)
    {
        var authority = await AuthorityAsync(cancel);
        if (Links.Person(orang) is not { } one || Links.Person(lain) is not { } other || await act(authority, one, other) is not { } result) return NotFound();
        // The page of a record that ended leads to the one that goes on.
        if (result.Refusal is not { } refusal) return Saved($"/pegawai/{orang}");
        Refuse(refusal, new("sejak"));
        return await Compare(orang, lain, cancel);
    }
}

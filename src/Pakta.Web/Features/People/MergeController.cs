using Microsoft.AspNetCore.Mvc;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Two records of one human: looked up by number, compared side by side, then made one.</summary>
[Route("/pegawai/{orang}/gabung")]
public sealed class MergeController(CurrentUser user, ShowPerson show, PersonLink links, RefusalText refusals, ShowMerge merge)
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
    public async Task<IActionResult> Merge(string orang, string lain, MergeForm form, [FromServices] MergePeople people, CancellationToken cancel)
    {
        if (Links.Person(orang) is not { } one || Links.Person(lain) is not { } other) return NotFound();
        var goesOn = Links.Person(form.Lanjut);
        if (goesOn != one && goesOn != other) return await AgainAsync(orang, lain, new SurvivorIsMissing(), cancel);
        var ends = goesOn == one ? other : one;
        if (await people.RunAsync(await AuthorityAsync(cancel), goesOn.Value, ends, form.TutupAkun, cancel) is not { } result) return NotFound();
        return result.Refusal is { } refusal ? await AgainAsync(orang, lain, refusal, cancel) : Saved(Links.To(goesOn.Value));
    }

    private Task<IActionResult> AgainAsync(string orang, string lain, Pakta.Core.Refusal refusal, CancellationToken cancel)
    {
        Refuse(refusal, new());
        return Compare(orang, lain, cancel);
    }
}

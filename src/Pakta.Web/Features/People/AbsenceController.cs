using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>Leave with an end, exemptions by two officers, and the way back from both.</summary>
[Route("/pegawai/{orang}")]
public sealed class AbsenceController(CurrentUser user, ShowPerson show, PersonLink links, RefusalText refusals, PostponePerson postpone, ExemptPerson exempt)
    : PersonActs(user, show, links, refusals)
{
    [HttpPost("tunda")]
    public Task<IActionResult> Postpone(string orang, PostponeForm form, CancellationToken cancel) =>
        DoneAsync(orang, new("mulai"), (authority, person) => postpone.RunAsync(authority, person, form, cancel), cancel);

    [HttpPost("kembali")]
    public Task<IActionResult> Return(string orang, ReturnForm form, CancellationToken cancel) =>
        DoneAsync(orang, new("kembali"), (authority, person) => postpone.ReturnAsync(authority, person, form, cancel), cancel);

    [HttpPost("kecualikan")]
    public Task<IActionResult> Exempt(string orang, ExemptForm form, CancellationToken cancel) =>
        DoneAsync(orang, new("sejak"), (authority, person) => exempt.ProposeAsync(authority, person, form, cancel), cancel);

    [HttpPost("kecualikan/setujui")]
    public Task<IActionResult> Confirm(string orang, CancellationToken cancel) =>
        DoneAsync(orang, new(), (authority, person) => exempt.ConfirmAsync(authority, person, cancel), cancel);

    [HttpPost("kecualikan/batal")]
    public Task<IActionResult> Drop(string orang, CancellationToken cancel) =>
        DoneAsync(orang, new(), (authority, person) => exempt.DropAsync(authority, person, cancel), cancel);

    [HttpPost("aktifkan")]
    public Task<IActionResult> Reactivate(string orang, ReturnForm form, CancellationToken cancel) =>
        DoneAsync(orang, new("kembali"), (authority, person) => exempt.ReturnAsync(authority, person, form, cancel), cancel);
}

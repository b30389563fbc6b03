using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.People;

/// <summary>A person: unit, position, data, number, posts; what is recorded ahead can be taken back.</summary>
[Route("/pegawai/{orang}")]
public sealed class PersonController(CurrentUser user, ShowPerson show, PersonLink links, RefusalText refusals) : PersonActs(user, show, links, refusals)
{
    [HttpGet]
    public Task<IActionResult> Show(string orang, CancellationToken cancel) => PageAsync(orang, cancel);

    [HttpPost("pindah")]
    public Task<IActionResult> Move(string orang, MoveForm form, [FromServices] MovePerson move, CancellationToken cancel) =>
        DoneAsync(orang, new("pindahSejak", "unit", "jabatanBaru"), (authority, person) => move.RunAsync(authority, person, form, cancel), cancel);

    [HttpPost("jabatan")]
    public Task<IActionResult> Reposition(string orang, PositionForm form, [FromServices] RepositionPerson reposition, CancellationToken cancel) =>
        DoneAsync(orang, new("jabatanSejak", Words: "jabatan"), (authority, person) => reposition.RunAsync(authority, person, form, cancel), cancel);

    [HttpPost("data")]
    public Task<IActionResult> Correct(string orang, DataForm form, [FromServices] CorrectPerson correct, CancellationToken cancel) =>
        DoneAsync(orang, new("dataSejak", Words: "nama"), (authority, person) => correct.RunAsync(authority, person, form, cancel), cancel);

    [HttpPost("nomor")]
    public Task<IActionResult> Renumber(string orang, NumberForm form, [FromServices] RenumberPerson renumber, CancellationToken cancel) =>
        DoneAsync(orang, new("nomorSejak"), (authority, person) => renumber.RunAsync(authority, person, form, cancel), cancel);

    [HttpPost("batal-rencana")]
    public Task<IActionResult> Withdraw(string orang, Guid? catatan, [FromServices] WithdrawChange withdraw, CancellationToken cancel) =>
        DoneAsync(orang, new(), (authority, person) => withdraw.RunAsync(authority, person, catatan, cancel), cancel);

    [HttpPost("rangkap")]
    public Task<IActionResult> AddPost(string orang, PostForm form, [FromServices] ExtraPosts posts, CancellationToken cancel) =>
        DoneAsync(orang, new("rangkapSejak", "unitRangkap", "jabatanRangkap"), (authority, person) => posts.AddAsync(authority, person, form, cancel), cancel);

    [HttpPost("akhiri-rangkap")]
    public Task<IActionResult> EndPost(string orang, EndForm form, [FromServices] ExtraPosts posts, CancellationToken cancel) =>
        DoneAsync(orang, new(), (authority, person) => posts.EndAsync(authority, person, form.Catatan, form.Terakhir, cancel), cancel);

    [HttpPost("akhiri-kepala")]
    public Task<IActionResult> EndHeadship(string orang, EndForm form, [FromServices] EndHeadship headship, CancellationToken cancel) =>
        DoneAsync(orang, new(), (authority, person) => headship.RunAsync(authority, person, form.Catatan, form.Terakhir, cancel), cancel);
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>
/// Decisions on rows under review: row by row, or for all rows with one problem. They are kept with the upload; the preview is
/// made anew with them, for a row may ask a second question.
/// </summary>
[Route("/pegawai/impor/{token}/pilihan")]
public sealed class ChoicesController(OwnImports own, SettleRows settle, ImportTurn turn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Settle(string token, string? kembali, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        return await BackAsync(import, settle.Rows(import.Staged, Request.Form["kunci"], Request.Form["pilihan"]), kembali, cancel);
    }

    [HttpPost("bersama")]
    public async Task<IActionResult> SettleGroup(string token, string? kode, string? nilai, string? pilihan, string? kembali, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        return await BackAsync(import, settle.Group(import.Staged, kode, nilai, pilihan), kembali, cancel);
    }

    [HttpPost("cabut")]
    public async Task<IActionResult> TakeBack(string token, string? kunci, string? kembali, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        return await BackAsync(import, settle.TakeBack(import.Staged, kunci), kembali, cancel);
    }

    private async Task<IActionResult> BackAsync(OwnImport import, int settled, string? to, CancellationToken cancel)
    {
        var back = to is not null && to.StartsWith(import.Address + "?", StringComparison.Ordinal) && Url.IsLocalUrl(to) ? to : import.Address;
        if (settled == 0) return Redirect(back);
        TempData["settled"] = settled;
        var next = await turn.StartAsync(import.Staged, ImportWork.Judge, import.Authority, cancel);
        return Redirect(next == import.Address ? back : next);
    }
}

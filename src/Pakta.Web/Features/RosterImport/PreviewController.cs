using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Staging;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.RosterImport;

/// <summary>What the file would change; taking it over; its rows with problems as a workbook.</summary>
[Route("/pegawai/impor/{token}")]
public sealed class PreviewController(OwnImports own, ShowPreview show, AcceptImport accept, ImportStaging staging, ImportJobs jobs, RefusalText refusals)
    : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, string? tampil, string? masalah, CancellationToken cancel, int halaman = 1)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (import.Staged.Step == StagedStep.Applied || jobs.Find(token) is { IsRunning: true }) return Redirect($"{import.Address}/kemajuan");
        if (import.Staged.Step == StagedStep.Received) return Redirect($"{import.Address}/susunan");
        var page = await show.RunAsync(import, tampil, masalah, halaman, cancel);
        return View(import.Staged.Summary.Fault is null ? "Preview" : "Fault", page);
    }

    [HttpPost]
    public async Task<IActionResult> Accept(string token, DateOnly? berlaku, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        var result = await accept.RunAsync(import, ModelState.IsValid ? berlaku : null, cancel);
        if (result.Succeeded(out var next, out var refusal)) return Redirect(next);
        ModelState.Clear();
        ModelState.AddModelError("berlaku", refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Preview", await show.RunAsync(import, null, null, 1, cancel));
    }

    [HttpPost("batal")]
    public async Task<IActionResult> Discard(string token, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (jobs.Find(token) is { IsRunning: true }) return Redirect($"{import.Address}/kemajuan");
        staging.Discard(token);
        return Redirect("/pegawai/impor");
    }

    [HttpGet("bermasalah.xlsx")]
    public async Task<IActionResult> Problems(string token, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (System.IO.File.Exists(staging.ProblemFileOf(token)))
            return PhysicalFile(staging.ProblemFileOf(token), TableFileResult.Xlsx, ProblemFile.NameOf(import.Staged) + ".xlsx");
        if (import.Staged.Step is not (StagedStep.Judged or StagedStep.Applying)) return NotFound();
        return new TableFileResult(ProblemFile.Of(import.Staged, staging.FileOf(import.Staged), staging.Rows(token).Problematic()));
    }
}

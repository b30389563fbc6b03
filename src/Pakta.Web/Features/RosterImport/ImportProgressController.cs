using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>How far a job has come: a page that also works without JavaScript, and numbers for the bar.</summary>
[Route("/pegawai/impor/{token}")]
public sealed class ImportProgressController(OwnImports own, ImportStaging staging, ImportJobs jobs, SharedText text) : Controller
{
    [HttpGet("kemajuan")]
    public async Task<IActionResult> Progress(string token, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (jobs.Find(token) is { IsRunning: true } job) return View("Progress", new ProgressPage(import.Staged, job));
        return import.Staged.Step == StagedStep.Applied
            ? View("Result", new ResultPage(import.Staged, System.IO.File.Exists(staging.ProblemFileOf(token)))) : Redirect(import.Address);
    }

    [HttpGet("kemajuan.json")]
    public async Task<IActionResult> ProgressNumbers(string token, CancellationToken cancel)
    {
        if (await own.FindAsync(token, cancel) is not { } import) return NotFound();
        if (jobs.Find(token) is not { IsRunning: true } job) return Json(new { done = 0, total = 0, text = "", next = $"{import.Address}/kemajuan" });
        var (done, total) = (job.Done, job.Total);
        return Json(new { done, total, text = text["{0} dari {1} baris", Tampil.Number(done), Tampil.Number(total)], next = (string?)null });
    }
}

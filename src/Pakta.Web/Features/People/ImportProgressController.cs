using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.People;

/// <summary>How far an accepted import has come: a page that also works without JavaScript, and numbers for the bar.</summary>
[Route("/pegawai/impor")]
public sealed class ImportProgressController(CurrentUser user, ImportStaging staging, ImportJobs jobs, SharedText text) : Controller
{
    [HttpGet("{token}/kemajuan")]
    public IActionResult Progress(string token)
    {
        if (Find(token) is not { } staged) return NotFound();
        if (staged.Accepted) return View("Result", staged);
        return jobs.Find(token) is { Failed: false } job ? View("Progress", new ProgressPage(staged, job)) : Redirect($"/pegawai/impor/{token}");
    }

    [HttpGet("{token}/kemajuan.json")]
    public IActionResult ProgressNumbers(string token)
    {
        if (Find(token) is not { } staged) return NotFound();
        var job = jobs.Find(token);
        var (done, total) = (job?.Done ?? staged.Summary.Rows, staged.Summary.Rows);
        var words = text["{0} dari {1} baris", Tampil.Number(done), Tampil.Number(total)];
        return Json(new { done, total, text = words, next = job is null or { Failed: true } ? $"/pegawai/impor/{token}/kemajuan" : null });
    }

    private StagedImport? Find(string token) => user.AccountId is { } account ? staging.Find(token, account) : null;
}

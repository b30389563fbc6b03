using Microsoft.AspNetCore.Mvc;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.DataReports;

/// <summary>The queue of reports and their answers, for those who keep the roster.</summary>
[Route("/laporan-data")]
public sealed class ReportsController(CurrentUser user, ListReports list, ShowReport show, AnswerReport answer, ReportLink links, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string? keadaan, DataReportTopic? topik, CancellationToken cancel, int halaman = 1) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), keadaan == "dijawab", topik, halaman, cancel) is { } page ? View("Queue", page) : NotFound();

    [HttpGet("{laporan}")]
    public async Task<IActionResult> Show(string laporan, CancellationToken cancel) =>
        links.Report(laporan) is { } id && await show.RunAsync(await user.AuthorityAsync(cancel), id, $"/laporan-data/{laporan}", cancel) is { } page
            ? View("Report", page) : NotFound();

    [HttpPost("{laporan}")]
    public async Task<IActionResult> Answer(string laporan, AnswerForm form, CancellationToken cancel)
    {
        if (links.Report(laporan) is not { } id || await answer.RunAsync(await user.AuthorityAsync(cancel), id, form, cancel) is not { } result) return NotFound();
        if (result.Refusal is not { } refusal)
        {
            TempData["saved"] = true;
            return Redirect("/laporan-data");
        }
        ModelState.Clear();
        ModelState.AddModelError(refusal switch { OutcomeIsMissing => "dibetulkan", ReportIsAnsweredAlready => "", _ => "jawaban" }, refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ViewData["Form"] = form;
        return await Show(laporan, cancel);
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.DataReports;

/// <summary>Data saya salah: own facts, a form, earlier reports and their answers. Signing does not wait for it.</summary>
[Route("/data-saya")]
public sealed class MyDataController(MyData mine, RefusalText refusals) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => await mine.ShowAsync(cancel) is { } page ? View("MyData", page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Report(ReportForm form, CancellationToken cancel)
    {
        if ((await mine.ReportAsync(form, cancel)).Refusal is not { } refusal)
        {
            TempData["saved"] = true;
            return Redirect("/data-saya");
        }
        ModelState.Clear();
        ModelState.AddModelError(refusal is Core.People.ReportTopicIsMissing ? "topik" : "isiLaporan", refusals.Of(refusal));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        ViewData["Form"] = form;
        return await Show(cancel);
    }
}

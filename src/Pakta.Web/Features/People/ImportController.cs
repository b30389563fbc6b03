using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Features.Shared;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.People;

[Route("/pegawai/impor")]
public sealed class ImportController(CurrentUser user, PreviewImport preview, ImportStaging staging, ImportJobs jobs) : Controller
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => await KeeperAsync(cancel) is null ? NotFound() : View("Import");

    [HttpPost]
    [UploadLimit]
    public async Task<IActionResult> Upload(IFormFile? berkas, CancellationToken cancel)
    {
        if (await KeeperAsync(cancel) is not { } authority) return NotFound();
        var result = await preview.RunAsync(berkas, authority, cancel);
        if (result.Succeeded(out var staged, out var refusal)) return Redirect($"/pegawai/impor/{staged.Token}");
        ModelState.AddModelError("berkas", ((UnreadableFile)refusal).Sentence);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Import");
    }

    [HttpGet("{token}")]
    public IActionResult Preview(string token, string? tampil, int halaman = 1)
    {
        if (Find(token) is not { } staged) return NotFound();
        if (staged.Accepted || jobs.Find(token) is { Failed: false }) return Redirect($"/pegawai/impor/{token}/kemajuan");
        var problems = staged.Summary.Review + staged.Summary.Rejected;
        var problemsOnly = tampil is null ? problems > 0 : tampil == "masalah";
        var pages = Math.Max(1, ((problemsOnly ? problems : staged.Summary.Rows) + PageSize - 1) / PageSize);
        var page = Math.Clamp(halaman, 1, pages);
        var rows = staging.Rows(token, problemsOnly, (page - 1) * PageSize, PageSize);
        return View("Preview", new PreviewPage(staged, rows, problemsOnly, new Pager(page, pages), jobs.Find(token) is { Failed: true }));
    }

    [HttpPost("{token}")]
    public async Task<IActionResult> Accept(string token, CancellationToken cancel)
    {
        if (Find(token) is not { } staged || await KeeperAsync(cancel) is not { } authority) return NotFound();
        if (!staged.Accepted) jobs.Start(staged, authority);
        return Redirect($"/pegawai/impor/{token}/kemajuan");
    }

    internal static IActionResult Refuse(FilterContext context, UnreadableFile fault, int status)
    {
        var model = new ModelStateDictionary();
        model.AddModelError("berkas", fault.Sentence);
        return new ViewResult
        {
            ViewName = "Import", StatusCode = status, ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), model),
        };
    }

    private StagedImport? Find(string token) => user.AccountId is { } account ? staging.Find(token, account) : null;

    private async Task<Authority?> KeeperAsync(CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        return authority.Grants.Any(g => g.Role is Role.HrOffice or Role.Operator) ? authority : null;
    }
}

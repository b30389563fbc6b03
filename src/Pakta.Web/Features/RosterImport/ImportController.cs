using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Pakta.Web.Access;
using Pakta.Web.Roster.Reading;
using Pakta.Web.Roster.Staging;

namespace Pakta.Web.Features.RosterImport;

/// <summary>The upload.</summary>
[Route("/pegawai/impor")]
public sealed class ImportController(OwnImports own, ReceiveImport receive, AccountLimits limits, ImportTurn turn) : Controller
{
    private const string TooMany = "Dalam satu jam paling banyak 20 berkas dapat diunggah. Lanjutkan nanti; berkas yang sudah diunggah tetap dapat diterapkan.";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => await own.KeeperAsync(cancel) is null ? NotFound() : View("Import");

    [HttpPost]
    [UploadLimit]
    public async Task<IActionResult> Upload(IFormFile? berkas, CancellationToken cancel)
    {
        if (await own.KeeperAsync(cancel) is not { AccountId: { } account } authority) return NotFound();
        if (!limits.MayImport(account)) return Refused(TooMany, StatusCodes.Status429TooManyRequests);
        var result = await receive.RunAsync(berkas, authority, cancel);
        if (!result.Succeeded(out var staged, out var refusal))
            return Refused(((UnreadableFile)refusal).Sentence, StatusCodes.Status422UnprocessableEntity);
        return Redirect(staged.PlanOf is null ? ImportTurn.AddressOf(staged.Token)
            : await turn.StartAsync(staged, ImportWork.Judge, authority, cancel));
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

    private ViewResult Refused(string sentence, int status)
    {
        ModelState.AddModelError("berkas", sentence);
        Response.StatusCode = status;
        return View("Import");
    }
}

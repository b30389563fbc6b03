using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Trail;

/// <summary>The audit trail: read, filtered, taken away as a file.</summary>
[Route("/jejak")]
public sealed class TrailController(CurrentUser user, ListTrail list, TrailFile file, Exports exports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index([FromQuery] TrailFilter filter, CancellationToken cancel, int halaman = 1) =>
        await list.RunAsync(await user.AuthorityAsync(cancel), filter, halaman, cancel) is { } page ? View("Trail", page) : NotFound();

    [HttpGet("/jejak.xlsx")]
    [HttpGet("/jejak.csv")]
    public async Task<IActionResult> Download([FromQuery] TrailFilter filter, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (ListTrail.Reading(authority) is not { } grant) return NotFound();
        return await exports.NoteAsync(AuditActs.TrailTaken, new AuditSubject("jejak", grant.UnitName, grant.UnitId), "pemeriksaan jejak di lingkup sendiri", authority, cancel)
            ? new TableFileResult(file.Of(list.AllAsync(authority, filter, cancel))) : StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

using Microsoft.AspNetCore.Mvc;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Coverage;

/// <summary>Names: only for those whose duty is to remind; for everybody else the address does not exist.</summary>
[Route("/cakupan/{putaran}/{unit}")]
public sealed class MissingController(CurrentUser user, CoverageScope scope, ListMissing list, MissingFile file, Exports exports) : Controller
{
    [HttpGet("belum")]
    public async Task<IActionResult> Show(string putaran, string unit, [FromQuery] TableRequest request, CancellationToken cancel) =>
        await PlaceAsync(putaran, unit, cancel) is { } and var (round, found, view)
            ? View("Missing", await list.RunAsync(round, found, view, request, cancel)) : NotFound();

    [HttpGet("belum.xlsx")]
    [HttpGet("belum.csv")]
    public async Task<IActionResult> Download(string putaran, string unit, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        if (await PlaceAsync(putaran, unit, cancel) is not { } place) return NotFound();
        var (round, found, view) = place;
        if (!await exports.NoteAsync(AuditActs.NamesTaken, AuditSubject.Of(found), "mengingatkan yang belum menandatangani", await user.AuthorityAsync(cancel), cancel,
                AuditChange.Set("putaran", putaran)))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        return new TableFileResult(file.Of(round, found.Code, view.Phones, list.AllAsync(round, found, view, request)));
    }

    private async Task<Place?> PlaceAsync(string slug, string code, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (await scope.RoundAsync(authority, slug, cancel) is not { HasFigures: true } round) return null;
        if (await scope.UnitAsync(authority, round, code, cancel) is not { } unit) return null;
        var view = CoverageView.For(authority, unit.Path);
        return view.Names ? new Place(round, unit, view) : null;
    }

    private sealed record Place(RoundPlace Round, Unit Unit, CoverageView View);
}

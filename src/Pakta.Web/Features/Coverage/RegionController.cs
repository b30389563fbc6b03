using Microsoft.AspNetCore.Mvc;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Coverage;

/// <summary>The second view: by where a unit lies instead of whom it belongs to.</summary>
[Route("/cakupan/{putaran}")]
public sealed class RegionController(CurrentUser user, CoverageScope scope, ShowRegion show, FigureFile file) : Controller
{
    [HttpGet("wilayah")]
    [HttpGet("wilayah/{kode}")]
    public async Task<IActionResult> Show(string putaran, string? kode, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (kode is not null && !RegionCode.IsValid(kode)) return NotFound();
        if (await scope.RoundAsync(authority, putaran, cancel) is not { } round) return NotFound();
        if (!round.HasFigures) return View("NotOpen", round);
        return await show.RunAsync(authority, round, kode, request, cancel) is { } page ? View("Region", page) : NotFound();
    }

    [HttpGet("wilayah.xlsx")]
    [HttpGet("wilayah.csv")]
    [HttpGet("wilayah/{kode}.xlsx")]
    [HttpGet("wilayah/{kode}.csv")]
    public async Task<IActionResult> Download(string putaran, string? kode, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (kode is not null && !RegionCode.IsValid(kode)) return NotFound();
        if (await scope.RoundAsync(authority, putaran, cancel) is not { HasFigures: true } round) return NotFound();
        if (!await show.HasAnyAsync(authority, round, kode, cancel)) return NotFound();
        var view = CoverageView.For(authority, round.Root.Path);
        return new TableFileResult(file.Of(round, kode is null ? "wilayah" : "wilayah-" + kode, view,
            show.AllAsync(authority, round, kode, request)));
    }
}

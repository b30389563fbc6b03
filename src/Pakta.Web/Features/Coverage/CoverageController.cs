using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Tables;

namespace Pakta.Web.Features.Coverage;

[Route("/cakupan")]
public sealed class CoverageController(CurrentUser user, CoverageScope scope, ShowCoverage show, AsOfFields fields, ShowPast past, ChildRows children, FigureFile file) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Rounds(CancellationToken cancel)
    {
        var rounds = await scope.RoundsAsync(await user.AuthorityAsync(cancel), cancel);
        return rounds is [var only] ? Redirect(only.Address) : View("Rounds", rounds);
    }

    [HttpGet("{putaran}")]
    public async Task<IActionResult> Home(string putaran, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (await scope.RoundAsync(authority, putaran, cancel) is not { } round) return NotFound();
        if (CoverageScope.HomeUnit(authority, round) is not { } home)
            return Redirect($"{round.Address}/wilayah/{CoverageScope.HomeRegion(authority)}");
        return home == round.Root.Code ? await PageAsync(authority, round, home, request, cancel) : Redirect(round.AddressOf(home));
    }

    [HttpGet("{putaran}/{unit}")]
    public async Task<IActionResult> Show(string putaran, string unit, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        return await scope.RoundAsync(authority, putaran, cancel) is { } round
            ? await PageAsync(authority, round, unit, request, cancel) : NotFound();
    }

    [HttpGet("{putaran}/{unit}.xlsx")]
    [HttpGet("{putaran}/{unit}.csv")]
    public async Task<IActionResult> Download(string putaran, string unit, [FromQuery] TableRequest request, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (await scope.RoundAsync(authority, putaran, cancel) is not { HasFigures: true } round) return NotFound();
        if (await scope.UnitAsync(authority, round, unit, cancel) is not { } found) return NotFound();
        var view = CoverageView.For(authority, found.Path);
        return new TableFileResult(file.Of(round, found.Code, view, children.AllAsync(authority, round, found, request)));
    }

    private async Task<IActionResult> PageAsync(Authority authority, RoundPlace round, string code, TableRequest request, CancellationToken cancel)
    {
        if (!round.HasFigures) return View("NotOpen", round);
        if (await scope.UnitAsync(authority, round, code, cancel) is not { } unit) return NotFound();
        var field = await fields.ForAsync(round, request.AsOf, cancel);
        return field.Day is { } day
            ? View("Past", await past.RunAsync(authority, round, unit, field, day, request, cancel))
            : View("Show", await show.RunAsync(authority, round, unit, field, request, cancel));
    }
}

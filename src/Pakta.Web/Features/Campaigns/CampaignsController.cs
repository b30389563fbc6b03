using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Campaigns;

[Route("putaran")]
public sealed class CampaignsController(CurrentUser user, RoundListQuery list, RoundPageQuery page) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancel) => View("Index", await list.RunAsync(await user.AuthorityAsync(cancel), cancel));

    [HttpGet("{putaran}")]
    public async Task<IActionResult> Show(string putaran, CancellationToken cancel) =>
        await page.RunAsync(putaran, await user.AuthorityAsync(cancel), cancel) is { } round ? View("Show", round) : NotFound();
}

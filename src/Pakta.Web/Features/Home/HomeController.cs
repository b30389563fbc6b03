using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Pakta.Web.Features.Home;

[AllowAnonymous]
[Route("/")]
public sealed class HomeController(HomePageQuery pages) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancel) => View("Beranda", await pages.LoadAsync(cancel));
}

using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Features.Home;

/// <summary>Probes. In Production they answer only on the inner port, when one is set.</summary>
[AllowAnonymous]
[Route("/health")]
public sealed class HealthController(PaktaDb db, IOptions<SiteOptions> site, IHostEnvironment environment) : Controller
{
    private bool IsHidden =>
        environment.IsProduction() && site.Value.HealthPort is not 0 and var port && HttpContext.Connection.LocalPort != port;

    [HttpGet("live")]
    public IActionResult Live() => IsHidden ? NotFound() : Json(new { status = "live" });

    /// <summary>Ready: the database answers and carries the schema.</summary>
    [HttpGet("ready")]
    public async Task<IActionResult> Ready(CancellationToken cancel)
    {
        if (IsHidden) return NotFound();
        try
        {
            await db.Units.AsNoTracking().AnyAsync(cancel);
            await db.LogHeads.AsNoTracking().AnyAsync(cancel);
            return Json(new { status = "ready" });
        }
        catch (DbException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Json(new { status = "database" });
        }
    }
}

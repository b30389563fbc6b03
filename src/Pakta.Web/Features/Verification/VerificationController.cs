using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Pakta.Core.Certificates;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Verification;

/// <summary>Is the paper in front of me genuine? Open to all, remembers nobody.</summary>
[AllowAnonymous]
[NoSession]
[ResponseCache(NoStore = true)]
public sealed class VerificationController(CheckCertificate check, CheckLimits limits) : Controller
{
    // Takes every tail, so that no way of mistyping is told apart from an unknown code.
    [HttpGet("/v/{**kode}")]
    public async Task<IActionResult> Show(string? kode, CancellationToken cancel)
    {
        var address = HttpContext.Connection.RemoteIpAddress;
        if (!limits.Allows(address)) return TooMany();
        if (await check.LoadAsync(kode, cancel) is { } page) return View("Sertifikat", page);
        limits.Missed(address);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("TidakDitemukan");
    }

    [HttpGet("/periksa")]
    public IActionResult Form() => View("Periksa", new TypedCode(null, null));

    // Changes nothing and needs no cookie, so there is nothing to forge: it only turns what was typed into an address.
    [HttpPost("/periksa")]
    [IgnoreAntiforgeryToken]
    public IActionResult Find(string? kode)
    {
        if (VerificationCode.TryParse(TypedCode.Tail(kode), out var code)) return Redirect($"/v/{code.Value}");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Periksa", TypedCode.Refused(kode));
    }

    private StatusCodeResult TooMany()
    {
        Response.Headers.RetryAfter = "60";
        return StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

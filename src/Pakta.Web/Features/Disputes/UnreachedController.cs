using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;
using Pakta.Web.Auditing;

namespace Pakta.Web.Features.Disputes;

/// <summary>Signatures that no own channel told of, for the HR office.</summary>
[Route("/putaran/{putaran}/tanpa-saluran")]
public sealed class UnreachedController(CurrentUser user, UnreachedSigners signers, Exports exports) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string putaran, CancellationToken cancel) =>
        await signers.ListAsync(await user.AuthorityAsync(cancel), putaran, cancel) is { } page ? View("TanpaSaluran", page) : NotFound();

    [HttpGet("{unit}.pdf")]
    public async Task<IActionResult> Show(string putaran, string unit, CancellationToken cancel)
    {
        var authority = await user.AuthorityAsync(cancel);
        if (await signers.FindAsync(authority, putaran, unit, cancel) is not var (round, place)) return NotFound();
        if (!await exports.NoteAsync(AuditActs.UnreachedTaken, AuditSubject.Of(place), "ditanyakan di meja layanan kepada yang tidak terjangkau surel", authority, cancel, AuditChange.Set("putaran", putaran)))
            return StatusCode(StatusCodes.Status429TooManyRequests);
        return File(await signers.SealAsync(round, place, cancel), "application/pdf", $"tanpa-saluran-{putaran}-{unit}.pdf");
    }
}

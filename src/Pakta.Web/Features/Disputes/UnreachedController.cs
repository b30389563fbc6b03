using Microsoft.AspNetCore.Mvc;
using Pakta.Web.Access;

namespace Pakta.Web.Features.Disputes;

/// <summary>Signatures that no own channel told of, for the HR office.</summary>
[Route("/putaran/{putaran}/tanpa-saluran")]
public sealed class UnreachedController(CurrentUser user, UnreachedSigners signers) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string putaran, CancellationToken cancel) =>
        await signers.ListAsync(await user.AuthorityAsync(cancel), putaran, cancel) is { } page ? View("TanpaSaluran", page) : NotFound();

    [HttpGet("{unit}.pdf")]
    public async Task<IActionResult> Show(string putaran, string unit, CancellationToken cancel) =>
        await signers.SealAsync(await user.AuthorityAsync(cancel), putaran, unit, cancel) is { } pdf
            ? File(pdf, "application/pdf", $"tanpa-saluran-{putaran}-{unit}.pdf") : NotFound();
}

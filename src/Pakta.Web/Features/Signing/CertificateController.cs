using Microsoft.AspNetCore.Mvc;

namespace Pakta.Web.Features.Signing;

[Route("/pakta/{putaran}/sertifikat.pdf")]
public sealed class CertificateController(MyCertificate certificates) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string putaran, string? salinan, CancellationToken cancel)
    {
        var wallCopy = salinan == "dinding";
        if (await certificates.RenderAsync(putaran, wallCopy, cancel) is not { } pdf) return NotFound();
        return File(pdf, "application/pdf", wallCopy ? $"sertifikat-{putaran}-dinding.pdf" : $"sertifikat-{putaran}.pdf");
    }
}

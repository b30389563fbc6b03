using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Pakta.Web.Access;

namespace Pakta.Web.Features.PolicyReports;

/// <summary>Where browsers report what the pages' own policy stopped (Reporting API; report-uri of CSP 2 for older ones).</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.PolicyReports)]
public sealed class PolicyReportsController(NotePolicyReports note) : Controller
{
    // Sent by the browser itself, which knows no token. It is only written down; the answer says nothing.
    [HttpPost(SecurityHeaders.ReportAddress)]
    [RequestSizeLimit(NotePolicyReports.Longest)]
    public async Task<IActionResult> Take(CancellationToken cancel)
    {
        await note.RunAsync(Request.Body, cancel);
        return NoContent();
    }
}

using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Ledger;

/// <summary>The public log for programs (C2SP tlog-tiles); texts as they are signed, byte for byte.</summary>
[AllowAnonymous]
[NoSession]
[Route("/ledger")]
public sealed class LedgerController(PaktaDb db, LogKey key) : Controller
{
    private const int Seconds = 5;

    [HttpGet("checkpoint")]
    public async Task<IActionResult> Checkpoint(CancellationToken cancel)
    {
        var note = await db.LogHeads.AsNoTracking().Select(h => h.Checkpoint).SingleOrDefaultAsync(cancel);
        if (note is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Plain("Log belum memuat catatan.\n");
        }
        Response.Headers.CacheControl = $"public, max-age={Seconds}";
        return Plain(note);
    }

    /// <summary>One vkey a line, as golang.org/x/mod/sumdb/note reads it.</summary>
    [HttpGet("keys")]
    public async Task<IActionResult> Keys(CancellationToken cancel)
    {
        var origin = await db.LogHeads.AsNoTracking().Select(h => h.Origin).SingleOrDefaultAsync(cancel) ?? key.Origin;
        return Plain($"{key.PublicKey(origin)}\n");
    }

    private ContentResult Plain(string text) => Content(text, MediaTypeNames.Text.Plain, Encoding.UTF8);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Signing;

/// <summary>Cancelling one signature of a round; for the HR office alone, for all others there is no such page.</summary>
[Route("/putaran/{putaran}/pembatalan")]
public sealed class RevocationController(CurrentUser user, PaktaDb db, RevokeSignature revoke, RefusalText words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string putaran, CancellationToken cancel) =>
        await IsMineAsync(putaran, cancel) ? View("Pembatalan", new RevocationPage(putaran, null, null, false)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Create(string putaran, string? kode, RevocationReason sebab, string? alasan, CancellationToken cancel)
    {
        if (!await IsMineAsync(putaran, cancel)) return NotFound();
        var outcome = await revoke.RunAsync(putaran, kode, sebab, alasan, await user.AuthorityAsync(cancel), cancel);
        if (outcome.Refusal is not { } refusal) return View("Pembatalan", new RevocationPage(putaran, null, null, true));
        Response.StatusCode = 422;
        return View("Pembatalan", new RevocationPage(putaran, kode, words.Of(refusal), false));
    }

    private async Task<bool> IsMineAsync(string putaran, CancellationToken cancel)
    {
        var path = await db.Campaigns.Where(c => c.Slug == putaran).Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => u.Path).SingleOrDefaultAsync(cancel);
        return path is not null && (await user.AuthorityAsync(cancel)).IsHrOver(path);
    }
}

/// <summary>The form, what was typed, and what came of it.</summary>
public sealed record RevocationPage(string Slug, string? Code, string? Error, bool Done);

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Where a signer goes after the signature: at a kiosk out at once, so that the next person finds nobody signed in.</summary>
public sealed class KioskExit(Kiosk kiosk, SignIns signIns, PaktaDb db, IHttpContextAccessor http)
{
    /// <param name="address">Elsewhere.</param>
    /// <param name="signature">Its code is shown once more, to be written down: the signer has no phone to look it up with.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<string> NextAsync(string address, SignatureId signature, CancellationToken cancel)
    {
        if (kiosk.State is null) return address;
        await signIns.EndAsync(cancel);
        // Ticks that the browser remembers are the last signer's.
        http.HttpContext!.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return $"/bantuan?tersimpan={await db.Signatures.Where(s => s.Id == signature).Select(s => s.Code).SingleAsync(cancel)}";
    }
}

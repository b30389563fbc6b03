namespace Pakta.Web.Access;

/// <summary>Where a signer goes after the signature: at a kiosk out at once, so that the next person finds nobody signed in.</summary>
public sealed class KioskExit(Kiosk kiosk, SignIns signIns, IHttpContextAccessor http)
{
    public async Task<string> NextAsync(string address, CancellationToken cancel)
    {
        if (kiosk.State is null) return address;
        await signIns.EndAsync(cancel);
        // Ticks that the browser remembers are the last signer's.
        http.HttpContext!.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return "/bantuan?tersimpan=ya";
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Begins and ends sessions. The proof of who it is was had before.</summary>
public sealed class SignIns(SignInManager<Account> manager, PaktaDb db, OpenSessions sessions, AuditTrail trail, IHttpContextAccessor http, TimeProvider clock)
{
    public async Task BeginAsync(Guid id, SessionProof proof, CancellationToken cancel, SecondFactor? factor = null)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var official = await db.OfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var session = await sessions.BeginAsync(id, proof, factor, cancel);
        await trail.AddAsync(AuditActs.SignedIn, account, cancel, AuditChange.Set("cara", ProofWords.Of(proof, factor)));
        await tx.CommitAsync(cancel);
        await manager.SignInAsync(account, Sessions.Begin(session, official, clock.GetUtcNow()));
    }

    /// <summary>Is a code of the authenticator app to be asked for before the session opens? Of an official after a PIN or SSO too.</summary>
    public async Task<bool> NeedsCodeAsync(Guid id, SessionProof proof, CancellationToken cancel)
    {
        if (proof is not (SessionProof.Password or SessionProof.Pin or SessionProof.Sso)) return false;
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        return account.TwoFactorEnabled && (proof == SessionProof.Password || await db.OfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel));
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if (await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true } ticket && Sessions.Of(ticket.Properties) is { } session
            && Guid.TryParse(ticket.Principal.FindFirst(PaktaClaims.Account)?.Value, out var account))
        {
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            await sessions.EndAsync(account, session, null, cancel);
            await trail.AddAsync(AuditActs.SignedOut, await db.Users.AsNoTracking().SingleAsync(a => a.Id == account, cancel), cancel);
            await tx.CommitAsync(cancel);
        }
        await manager.SignOutAsync();
    }

    /// <summary>A way in that names nobody did not hold: a passkey, a provider.</summary>
    public async Task RefusedAsync(string way, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await trail.AddRefusedAsync(AuditActs.SignInRefused, null, cancel, AuditChange.Set("cara", way));
        await tx.CommitAsync(cancel);
    }
}

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Begins and ends sessions. The proof of who it is was had before.</summary>
public sealed class SignIns(SignInManager<Account> manager, PaktaDb db, OpenSessions sessions, AuditTrail trail, IHttpContextAccessor http, TimeProvider clock)
{
    public async Task BeginAsync(Guid id, string means, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var official = await db.Appointments.AnyAsync(
            a => a.EndedAt == null && (a.AccountId == id || (account.PersonId != null && a.PersonId == account.PersonId)), cancel);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var session = await sessions.BeginAsync(id, cancel);
        await trail.AddAsync(AuditActs.SignedIn, account, cancel, AuditChange.Set("cara", means));
        await tx.CommitAsync(cancel);
        await manager.SignInAsync(account, Sessions.Begin(session, official, clock.GetUtcNow()));
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if (await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme) is { Succeeded: true } ticket && Sessions.Of(ticket.Properties) is { } session
            && Guid.TryParse(ticket.Principal.FindFirst(PaktaClaims.Account)?.Value, out var account))
            await sessions.EndAsync(account, session, null, cancel);
        await manager.SignOutAsync();
    }
}

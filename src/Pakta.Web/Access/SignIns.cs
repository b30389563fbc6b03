using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Begins and ends sessions. The proof of who it is was had before.</summary>
public sealed class SignIns(SignInManager<Account> manager, PaktaDb db, TimeProvider clock)
{
    public async Task BeginAsync(Guid id, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        var official = await db.Appointments.AnyAsync(
            a => a.EndedAt == null && (a.AccountId == id || (account.PersonId != null && a.PersonId == account.PersonId)), cancel);
        await manager.SignInAsync(account, Sessions.Begin(official, clock.GetUtcNow()));
    }

    public Task EndAsync() => manager.SignOutAsync();
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access.Totp;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Two records of one human become one: the sign-in that is in use goes on with the surviving record, the other closes.</summary>
public sealed class AccountHandover(PaktaDb db, ActivationCodes codes, Pins pins, AccountTotp totp)
{
    /// <summary>Saves in the caller's transaction.</summary>
    public async Task RunAsync(PersonId survivor, PersonId ending, CancellationToken cancel)
    {
        var both = db.Users.Where(a => a.PersonId == survivor || a.PersonId == ending);
        await db.HoldAccountsAsync(await both.Select(a => a.Id).ToArrayAsync(cancel), cancel);
        var accounts = await both.ToListAsync(cancel);
        var (own, other) = (accounts.Find(a => a.PersonId == survivor), accounts.Find(a => a.PersonId == ending));
        if (other is null) return;
        var goesOn = other.ActivatedAt is not null && own?.ActivatedAt is null ? other : null;
        if (goesOn is null) await CloseAsync(other, cancel);
        else if (own is not null) await CloseAsync(own, cancel);
        // One account a person: the place must be free before it is taken.
        await db.SaveChangesAsync(cancel);
        if (goesOn is null) return;
        goesOn.PersonId = survivor;
        PersonAccounts.Restamp(goesOn);
        await db.SaveChangesAsync(cancel);
    }

    private async Task CloseAsync(Account account, CancellationToken cancel)
    {
        await codes.CancelAsync(account.Id, cancel);
        await pins.RevokeAllAsync(account.Id, cancel);
        await totp.DropAsync(account.Id, cancel);
        await db.UserPasskeys.Where(p => p.UserId == account.Id).ExecuteDeleteAsync(cancel);
        await db.UserLogins.Where(l => l.UserId == account.Id).ExecuteDeleteAsync(cancel);
        (account.PersonId, account.PasswordHash) = (null, null);
        PersonAccounts.Restamp(account);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Web.Data;
using Pakta.Web.Mail;
using Pakta.Web.Settings;

namespace Pakta.Web.Access;

/// <summary>
/// Where a person alone reads: an address of the roster that no second person has, or the one that was given with the account of
/// somebody from outside. A code to a shared mailbox is a code for whoever reads it first.
/// </summary>
public sealed class OwnChannel(PaktaDb db, IOptions<MailOptions> mail)
{
    /// <summary>Null: there is none.</summary>
    public async Task<string?> AddressAsync(Account account, CancellationToken cancel)
    {
        if (account.PersonId is not { } person) return MailRecipient.TryParse(account.Email, out var given) ? given.Address : null;
        var address = await db.People.Where(p => p.Id == person).Select(p => p.Email).FirstOrDefaultAsync(cancel);
        return MailRecipient.TryParse(address, out var parsed) && await IsOfAsync(person, parsed.Address, cancel) ? parsed.Address : null;
    }

    /// <summary>Null as well where this site sends no mail.</summary>
    public async Task<string?> ReachableAsync(Account account, CancellationToken cancel) => mail.Value.Host.Length == 0 ? null : await AddressAsync(account, cancel);

    /// <summary>Is it this person's, today, and nobody else's? A mail that waited may go to an address that has changed hands.</summary>
    public async Task<bool> IsOfAsync(PersonId person, string address, CancellationToken cancel) =>
        await db.HoldersOf(address).Take(2).ToListAsync(cancel) is [var only] && only == person;

    /// <summary><c>s•••@contoh.go.id</c>: its owner knows it again, others do not learn it.</summary>
    public static string Masked(string address) => address[..1] + "•••" + address[address.IndexOf('@', StringComparison.Ordinal)..];
}

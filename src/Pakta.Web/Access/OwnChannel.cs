using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
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
        var address = account.PersonId is { } person ? await db.People.Where(p => p.Id == person).Select(p => p.Email).FirstOrDefaultAsync(cancel) : account.Email;
        if (!MailRecipient.TryParse(address, out var parsed)) return null;
        return account.PersonId is null || await IsOfOneAsync(parsed.Address, cancel) ? parsed.Address : null;
    }

    /// <summary>Null as well where this site sends no mail.</summary>
    public async Task<string?> ReachableAsync(Account account, CancellationToken cancel) => mail.Value.Host.Length == 0 ? null : await AddressAsync(account, cancel);

    public async Task<bool> IsOfOneAsync(string address, CancellationToken cancel)
    {
        var lower = address.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // becomes lower() in SQL
        return await db.People.CountAsync(p => p.Email != null && p.Email.ToLower() == lower, cancel) == 1;
#pragma warning restore CA1304, CA1311, CA1862
    }

    /// <summary><c>s•••@contoh.go.id</c>: its owner knows it again, others do not learn it.</summary>
    public static string Masked(string address) => address[..1] + "•••" + address[address.IndexOf('@', StringComparison.Ordinal)..];
}

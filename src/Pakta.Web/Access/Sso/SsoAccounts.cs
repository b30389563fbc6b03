using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pakta.Core;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Settings;

namespace Pakta.Web.Access.Sso;

/// <summary>
/// Whose account a provider's person is: the linked one, else that of the same NIP, which is linked then. Where neither is known
/// the link is made at the activation, by whoever holds a code.
/// </summary>
public sealed class SsoAccounts(PaktaDb db, PersonAccounts accounts, AuditTrail trail, FactorNotices notices, IOptions<SsoOptions> sso)
{
    public string NameOf(string provider) => sso.Value.Providers.TryGetValue(provider, out var known) ? known.Name : provider;

    /// <summary>The account, linked; not yet activated if the person never was here.</summary>
    public async Task<Result<Account>> FindAsync(SsoPerson person, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await LinkedAsync(person, cancel) is { } linked) return linked;
        if (person.Nip is null) return new SsoIsNotLinked();
        if (await OfNumberAsync(person.Nip, cancel) is not { } owner) return new SsoNumberIsUnknown();
        var account = await accounts.EnsureAsync(owner, cancel);
        await AddAsync(account, person, cancel);
        await tx.CommitAsync(cancel);
        return account;
    }

    /// <summary>At the activation: the code proved whose it is. False: the provider's person belongs to another account already.</summary>
    public async Task<bool> LinkAsync(Account account, SsoPerson person, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await LinkedAsync(person, cancel) is { } linked) return linked.Id == account.Id;
        await AddAsync(account, person, cancel);
        await tx.CommitAsync(cancel);
        return true;
    }

    public Task<List<IdentityUserLogin<Guid>>> OfAsync(Guid account, CancellationToken cancel) =>
        db.UserLogins.AsNoTracking().Where(l => l.UserId == account).OrderBy(l => l.LoginProvider).ToListAsync(cancel);

    /// <summary>False: there is none.</summary>
    public async Task<bool> RemoveAsync(Account account, string provider, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await db.UserLogins.Where(l => l.UserId == account.Id && l.LoginProvider == provider).ExecuteDeleteAsync(cancel) == 0) return false;
        await trail.AddAsync(AuditActs.SsoUnlinked, account, cancel, AuditChange.Set("penyedia", NameOf(provider)));
        await notices.AddAsync(account, $"Akun {NameOf(provider)} tidak terhubung lagi dengan akun Saudara", cancel);
        await tx.CommitAsync(cancel);
        return true;
    }

    private Task<Account?> LinkedAsync(SsoPerson person, CancellationToken cancel) =>
        db.UserLogins.Where(l => l.LoginProvider == person.Provider && l.ProviderKey == person.Subject).Join(db.Users, l => l.UserId, a => a.Id, (_, a) => a)
            .FirstOrDefaultAsync(cancel);

    private async Task<PersonId?> OfNumberAsync(string said, CancellationToken cancel)
    {
        var number = said.Replace(" ", "", StringComparison.Ordinal);
        var found = await db.People.Where(p => p.Nip == number && p.MergedInto == null).Select(p => p.Id).Take(1).ToListAsync(cancel);
        return found is [var person] ? person : null;
    }

    private async Task AddAsync(Account account, SsoPerson person, CancellationToken cancel)
    {
        // One link a provider: a new one replaces the old.
        await db.UserLogins.Where(l => l.UserId == account.Id && l.LoginProvider == person.Provider).ExecuteDeleteAsync(cancel);
        db.UserLogins.Add(new IdentityUserLogin<Guid> { LoginProvider = person.Provider, ProviderKey = person.Subject, ProviderDisplayName = NameOf(person.Provider), UserId = account.Id });
        await trail.AddAsync(AuditActs.SsoLinked, account, cancel, AuditChange.Set("penyedia", NameOf(person.Provider)));
        // Who was never in has no way in that could change.
        if (account.ActivatedAt is not null) await notices.AddAsync(account, $"Akun {NameOf(person.Provider)} dihubungkan dengan akun Saudara: dengan itu orang dapat masuk", cancel);
    }
}

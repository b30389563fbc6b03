using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Access.Sso;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>Ways in and sessions of the reader.</summary>
/// <param name="Name">Of the reader.</param>
/// <param name="Zone">Of the reader's unit.</param>
/// <param name="Passkeys">The oldest first.</param>
/// <param name="HasRoom">For another passkey.</param>
/// <param name="HasTotp">An authenticator app is set up.</param>
/// <param name="MayAdd">This session was proven well enough to add a way in.</param>
/// <param name="MayDropTotp">And moments ago, well enough to take the authenticator app away without a code of it.</param>
/// <param name="HasPassword">There is one to change.</param>
/// <param name="Sessions">The latest first.</param>
public sealed record AccountPage(string Name, string Zone, IReadOnlyList<PasskeyLine> Passkeys, bool HasRoom, bool HasTotp, bool MayAdd, bool MayDropTotp, bool HasPassword,
    IReadOnlyList<SessionLine> Sessions)
{
    /// <summary>Linked accounts of providers.</summary>
    public IReadOnlyList<SsoLine> Links { get; init; } = [];
    public string? Error { get; init; }

    /// <summary>Says no to a recovery of this account that is under way.</summary>
    public string? Denial { get; init; }
}

public sealed record SsoLine(string Provider, string Name);

public sealed record PasskeyLine(string Id, string Name, DateTimeOffset Since, bool IsSynced);

public sealed record SessionLine(Guid Id, string Browser, string Proof, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsThis);

/// <summary>Loads the reader's own account, and nobody else's.</summary>
public sealed class MyAccount(CurrentUser user, PaktaDb db, AccountPasskeys passkeys, OpenSessions sessions, FreshProof fresh, RecoveryTickets tickets, SsoAccounts links)
{
    public Task<Account> AccountAsync(CancellationToken cancel) => db.Users.SingleAsync(a => a.Id == user.AccountId, cancel);

    /// <summary>The session of this very request.</summary>
    public Guid SessionId => user.Session!.Id;

    public async Task<AccountPage> LoadAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var keys = await passkeys.OfAsync(account);
        var region = await db.People.Where(p => p.Id == user.PersonId).Join(db.Units, p => p.UnitId, u => u.Id, (_, u) => u.Region).FirstOrDefaultAsync(cancel);
        return new AccountPage(account.DisplayName, IndonesianZone.OfRegion(region).Name,
            [.. keys.Select(k => new PasskeyLine(Base64Url.EncodeToString(k.CredentialId), k.Name ?? "Kunci sandi", k.CreatedAt, k.IsBackedUp))], keys.Count < AccountPasskeys.Most,
            account.TwoFactorEnabled, await fresh.MayAddAsync(account, cancel), fresh.IsFresh && await fresh.MayTakeAwayAsync(account, cancel), account.PasswordHash is not null,
            [.. (await sessions.OfAsync(account.Id, cancel)).Select(s => new SessionLine(s.Id, s.Browser, ProofWords.Of(s.Proof, s.Factor), s.BeganAt, s.SeenAt, s.Id == SessionId))])
        {
            Denial = await db.Recoveries.Where(r => r.AccountId == account.Id && r.EndedAt == null).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancel) is { } open ? tickets.Issue(open) : null,
            Links = [.. (await links.OfAsync(account.Id, cancel)).Select(l => new SsoLine(l.LoginProvider, l.ProviderDisplayName ?? l.LoginProvider))],
        };
    }
}

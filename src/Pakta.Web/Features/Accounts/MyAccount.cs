using System.Buffers.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>Passkeys and sessions of the reader.</summary>
public sealed record AccountPage(string Name, string Zone, IReadOnlyList<PasskeyLine> Passkeys, bool HasRoom, IReadOnlyList<SessionLine> Sessions)
{
    public string? Error { get; init; }
}

public sealed record PasskeyLine(string Id, string Name, DateTimeOffset Since, bool IsSynced);

public sealed record SessionLine(Guid Id, string Browser, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsThis);

/// <summary>Loads the reader's own account, and nobody else's.</summary>
public sealed class MyAccount(CurrentUser user, PaktaDb db, AccountPasskeys passkeys, OpenSessions sessions, IHttpContextAccessor http)
{
    public Task<Account> AccountAsync(CancellationToken cancel) => db.Users.SingleAsync(a => a.Id == user.AccountId, cancel);

    public async Task<AccountPage> LoadAsync(CancellationToken cancel)
    {
        var account = await AccountAsync(cancel);
        var keys = await passkeys.OfAsync(account);
        var region = await db.People.Where(p => p.Id == user.PersonId).Join(db.Units, p => p.UnitId, u => u.Id, (_, u) => u.Region).FirstOrDefaultAsync(cancel);
        var own = await ThisAsync();
        return new AccountPage(account.DisplayName, IndonesianZone.OfRegion(region).Name,
            [.. keys.Select(k => new PasskeyLine(Base64Url.EncodeToString(k.CredentialId), k.Name ?? "Kunci sandi", k.CreatedAt, k.IsBackedUp))], keys.Count < AccountPasskeys.Most,
            [.. (await sessions.OfAsync(account.Id, cancel)).Select(s => new SessionLine(s.Id, s.Browser, s.BeganAt, s.SeenAt, s.Id == own))]);
    }

    /// <summary>The session of this very request.</summary>
    public async Task<Guid?> ThisAsync() => Sessions.Of((await http.HttpContext!.AuthenticateAsync()).Properties);
}

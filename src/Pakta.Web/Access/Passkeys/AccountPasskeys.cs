using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access.Passkeys;

/// <summary>Passkeys of an account: up to five, each with a name. A lock after wrong passwords does not touch them.</summary>
public sealed class AccountPasskeys(PaktaDb db, UserManager<Account> users, PasskeyCeremony ceremony, Kiosk kiosk, CurrentUser user, OpenSessions sessions, AuditTrail trail,
    FactorNotices notices)
{
    public const int Most = 5;
    private const int LongestName = 60;

    public async Task<IReadOnlyList<UserPasskeyInfo>> OfAsync(Account account) => [.. (await users.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)];

    /// <summary>Proves and adds one; all other sessions end, as after a new password. Saves in the caller's transaction if there is one.</summary>
    public async Task<Result<Done>> AddAsync(Account account, string? credentialJson, string? name, CancellationToken cancel)
    {
        // A key kept by the office's own device would be the helper's.
        if (kiosk.State is not null) return new PasskeyAtKiosk();
        if (await ceremony.CreatedAsync(account, credentialJson) is not { } passkey) return new PasskeyIsNotProven();
        await using var tx = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        if (await db.UserPasskeys.CountAsync(p => p.UserId == account.Id, cancel) >= Most) return new TooManyPasskeys(Most);
        // One human, one key: whoever holds it for one account does not sign for a second.
        if (await users.FindByPasskeyIdAsync(passkey.CredentialId) is not null) return new PasskeyIsTaken();
        passkey.Name = name?.Trim() is { Length: > 0 } given ? given[..Math.Min(given.Length, LongestName)] : "Kunci sandi";
        if (!(await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded) return new PasskeyIsNotProven();
        await sessions.EndAsync(account.Id, null, user.Session?.Id, cancel);
        await trail.AddAsync(AuditActs.PasskeyAdded, account, cancel, AuditChange.Set("nama", passkey.Name));
        await notices.AddAsync(account, $"Kunci sandi ditambahkan: {passkey.Name}", cancel);
        if (tx is not null) await tx.CommitAsync(cancel);
        return new Done();
    }

    public async Task<bool> RemoveAsync(Account account, byte[] credential, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await users.GetPasskeyAsync(account, credential) is not { } passkey) return false;
        if (!(await users.RemovePasskeyAsync(account, credential)).Succeeded) return false;
        await trail.AddAsync(AuditActs.PasskeyRemoved, account, cancel, AuditChange.Of("nama", passkey.Name, null));
        await notices.AddAsync(account, $"Kunci sandi dihapus: {passkey.Name}", cancel);
        await tx.CommitAsync(cancel);
        return true;
    }
}

using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access.Totp;

/// <summary>
/// The authenticator app of an account, at most one. A code that was taken is never taken again. Five wrong ones close this path for
/// a quarter of an hour; a passkey stays open.
/// </summary>
public sealed class AccountTotp(PaktaDb db, IDataProtectionProvider protection, CurrentUser user, OpenSessions sessions, AuditTrail trail, FactorNotices notices, TimeProvider clock)
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Takes the key into use once a code shows that the app has it; all other sessions end, as after a new password.</summary>
    public async Task<Result<Done>> AddAsync(Account account, byte[] key, string? code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (TotpCode.Match(key, code, now, 0) is not { } step) return new TotpFailed();
        var row = new TotpKey { AccountId = account.Id, Sealed = Protector(account.Id).Protect(key), LastStep = step, CreatedAt = now };
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await db.TotpKeys.AnyAsync(k => k.AccountId == account.Id, cancel)) return new TotpIsSet();
        db.TotpKeys.Add(row);
        await db.SaveChangesAsync(cancel);
        await MarkAsync(account.Id, true, cancel);
        await sessions.EndAsync(account.Id, null, user.Session?.Id, cancel);
        await trail.AddAsync(AuditActs.TotpAdded, account, cancel);
        await notices.AddAsync(account, "Aplikasi autentikator dipasang", cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    public async Task<bool> RemoveAsync(Account account, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        // The mark alone would ask for a code that no app can make.
        if (!await DropAsync(account.Id, cancel) && !account.TwoFactorEnabled) return false;
        await trail.AddAsync(AuditActs.TotpRemoved, account, cancel);
        await notices.AddAsync(account, "Aplikasi autentikator dihapus", cancel);
        await tx.CommitAsync(cancel);
        return true;
    }

    /// <summary>In the caller's transaction, and without a word.</summary>
    public async Task<bool> DropAsync(Guid account, CancellationToken cancel)
    {
        await MarkAsync(account, false, cancel);
        return await db.TotpKeys.Where(k => k.AccountId == account).ExecuteDeleteAsync(cancel) == 1;
    }

    // Counted before it is looked at, and the row stays locked until the outcome stands: parallel tries share five, and one code serves one of them.
    public async Task<bool> IsRightAsync(Guid account, string? code, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var open = await db.TotpKeys.Where(k => k.AccountId == account && (k.ClosedUntil == null || k.ClosedUntil <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(k => k.WrongTries, k => k.WrongTries + 1), cancel) == 1;
        var row = open ? await db.TotpKeys.AsNoTracking().SingleAsync(k => k.AccountId == account, cancel) : null;
        var step = row is null ? null : Step(row, code, now);
        if (step is not null)
            await db.TotpKeys.Where(k => k.AccountId == account)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastStep, step.Value).SetProperty(k => k.WrongTries, 0).SetProperty(k => k.ClosedUntil, (DateTimeOffset?)null), cancel);
        else
        {
            await db.TotpKeys.Where(k => k.AccountId == account && k.WrongTries >= TotpKey.Tries)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.WrongTries, 0).SetProperty(k => k.ClosedUntil, now + Pause), cancel);
            await trail.AddRefusedAsync(AuditActs.SignInRefused, await db.Users.AsNoTracking().SingleAsync(a => a.Id == account, cancel), cancel,
                AuditChange.Set("cara", "aplikasi autentikator"));
        }
        await tx.CommitAsync(cancel);
        return step is not null;
    }

    private long? Step(TotpKey row, string? code, DateTimeOffset now)
    {
        var key = Protector(row.AccountId).Unprotect(row.Sealed);
        var step = TotpCode.Match(key, code, now, row.LastStep);
        CryptographicOperations.ZeroMemory(key);
        return step;
    }

    // On the account too: whoever has loaded that knows whether a code is to be asked for.
    private Task<int> MarkAsync(Guid account, bool has, CancellationToken cancel) =>
        db.Users.Where(a => a.Id == account).ExecuteUpdateAsync(set => set.SetProperty(a => a.TwoFactorEnabled, has), cancel);

    private IDataProtector Protector(Guid account) => protection.CreateProtector("Pakta.Totp.v1", account.ToString());
}

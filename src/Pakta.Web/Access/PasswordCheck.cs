using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// Checks a password with the same work for a known and an unknown name: one look-up, one count, one hash, one bookkeeping row, one line of the trail.
/// Five wrong ones close the password path for 15 minutes; a PIN or a passkey stays open, so nobody can lock others out.
/// </summary>
public sealed class PasswordCheck(PaktaDb db, IPasswordHasher<Account> hasher, DecoyHash decoy, AuditTrail trail, TimeProvider clock)
{
    public const int Tries = 5;
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>The account whose sign-in name, or whose person's NIP, was typed.</summary>
    public async Task<Account?> ByNameAsync(string? name, string? password, CancellationToken cancel)
    {
        var typed = (name ?? "").Trim();
        var normal = typed.ToUpperInvariant();
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        var account = await db.Users.AsNoTracking().FirstOrDefaultAsync(
            a => a.NormalizedUserName == normal || db.People.Any(p => p.Nip == digits && a.PersonId == p.Id), cancel);
        return await IsRightAsync(account, password, cancel) ? account : null;
    }

    public async Task<bool> ByAccountAsync(Guid id, string? password, CancellationToken cancel) =>
        await IsRightAsync(await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel), password, cancel);

    private async Task<bool> IsRightAsync(Account? account, string? password, CancellationToken cancel)
    {
        var (id, now) = (account?.Id ?? Guid.Empty, clock.GetUtcNow());
        // The costly hash first and outside: what follows is one transaction, one commit, whether the name is known or not.
        var verdict = hasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? decoy.Value, Shortened(password));
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        // Counted before it is believed: parallel tries share the five.
        var open = await db.Users.Where(a => a.Id == id && (a.LockoutEnd == null || a.LockoutEnd <= now) && a.AccessFailedCount < Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), cancel) == 1;
        var right = open && account?.PasswordHash is not null && verdict != PasswordVerificationResult.Failed;
        if (!right) await trail.AddRefusedAsync(AuditActs.SignInRefused, account, cancel, AuditChange.Set("cara", "kata sandi"));
        if (right)
            await db.Users.Where(a => a.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null), cancel);
        else
            await db.Users.Where(a => a.Id == id && a.AccessFailedCount >= Tries).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.AccessFailedCount, 0).SetProperty(a => a.LockoutEnd, now + Pause), cancel);
        await tx.CommitAsync(cancel);
        return right;
    }

    // A megabyte of password is nobody's password.
    private static string Shortened(string? password) => password is { Length: <= PasswordRules.Longest } ? password : "";
}

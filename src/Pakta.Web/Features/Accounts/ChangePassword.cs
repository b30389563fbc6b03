using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>A new password for the reader.</summary>
public sealed class ChangePassword
{
    public string? Lama { get; set; }
    public string? Baru { get; set; }
    public string? Ulang { get; set; }
}

/// <summary>The old password or a fresh proof first. All other sessions end, and the cookie of this one is made anew.</summary>
public sealed class ChangePasswordHandler(MyAccount mine, PaktaDb db, PasswordCheck passwords, FreshProof fresh, IPasswordHasher<Account> hasher, OpenSessions sessions,
    SignInManager<Account> manager, FactorNotices notices, AuditTrail trail)
{
    public async Task<Result<Done>> HandleAsync(ChangePassword command, CancellationToken cancel)
    {
        var account = await mine.AccountAsync(cancel);
        if (await RefuseAsync(account, command, cancel) is { } refusal) return refusal;
        // The costly hash stays outside the transaction, which holds the write gate.
        var hash = hasher.HashPassword(account, command.Baru!);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var had = account.PasswordHash is not null;
        account.PasswordHash = hash;
        PersonAccounts.Restamp(account);
        await db.SaveChangesAsync(cancel);
        await sessions.EndAsync(account.Id, null, mine.SessionId, cancel);
        await trail.AddAsync(AuditActs.PasswordChanged, account, cancel);
        await notices.AddAsync(account, had ? "Kata sandi diganti" : "Kata sandi dibuat", cancel);
        await tx.CommitAsync(cancel);
        await manager.RefreshSignInAsync(account);
        return new Done();
    }

    /// <summary>Must the old one be typed?</summary>
    public async Task<bool> NeedsOldAsync(CancellationToken cancel) => !fresh.IsFresh && (await mine.AccountAsync(cancel)).PasswordHash is not null;

    private async Task<Refusal?> RefuseAsync(Account account, ChangePassword command, CancellationToken cancel)
    {
        var nip = await db.People.Where(p => p.Id == account.PersonId).Select(p => p.Nip).FirstOrDefaultAsync(cancel);
        if (PasswordRules.Refusal(command.Baru, account.UserName, account.DisplayName, nip) is { } weak) return weak;
        if (command.Baru != command.Ulang) return new EntriesDiffer();
        if (fresh.IsFresh) return null;
        if (account.PasswordHash is null) return await fresh.MayAddAsync(account, cancel) ? null : new FreshProofIsMissing();
        return await passwords.ByAccountAsync(account.Id, command.Lama, cancel) ? null : new OldPasswordIsWrong();
    }
}

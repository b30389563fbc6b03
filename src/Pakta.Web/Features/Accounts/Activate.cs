using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Access;
using Pakta.Web.Access.Passkeys;
using Pakta.Web.Access.Totp;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Accounts;

/// <summary>First credential, or a new one with a new code: a PIN of this device, a password or a passkey.</summary>
public sealed class Activate
{
    public string? Tiket { get; set; }

    /// <summary><c>pin</c>, <c>sandi</c> or <c>kunci</c>.</summary>
    public string? Cara { get; set; }
    public string? Baru { get; set; }
    public string? Ulang { get; set; }

    /// <summary>The provider's person of this browser is linked too.</summary>
    public bool Hubungkan { get; set; }

    /// <summary>A passkey's answer.</summary>
    public string? Kredensial { get; set; }

    public bool ByPasskey => Cara == "kunci";
    public bool ByPassword => Cara == "sandi";
    public bool ByPin => !ByPassword && !ByPasskey;
}

/// <summary>Spends the code, sets the credential and tells the open rounds, all in one transaction. Older sessions and PINs end.</summary>
public sealed class ActivateHandler(PaktaDb db, ActivationCodes codes, ActivationTickets tickets, Pins pins, AccountPasskeys passkeys, IPasswordHasher<Account> hasher,
    AccountTotp totp, OpenSessions sessions, MailedCodes mailed, FactorNotices notices, MemberRoll roll, AuditTrail trail, TimeProvider clock)
{
    public async Task<Result<Guid>> HandleAsync(Activate command, CancellationToken cancel)
    {
        if (tickets.Read(command.Tiket) is not { } id) return new CodeIsUnknown();
        if (!(await codes.FindAsync(id, cancel)).Succeeded(out var code, out var refusal)) return refusal;
        if (await IsOfficialsAsync(code, cancel)) return new CodeIsNotForOfficials();
        if (!command.ByPasskey && await RefusalAsync(command, code.AccountId, cancel) is { } no) return no;
        // The costly hash stays outside the transaction, which holds the write gate.
        var hash = !command.ByPassword ? null : hasher.HashPassword(new Account(), command.Baru!);

        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        // First of all, as whoever makes a code does: so neither waits for the other in turn.
        await db.HoldAccountAsync(code.AccountId, cancel);
        if (!await codes.SpendAsync(id, cancel)) return new CodeIsSpent(id);
        // Another that was printed at the same moment is no second key.
        await codes.CancelAsync(code.AccountId, cancel);
        // What was had before belonged to whoever held it before.
        await db.UserPasskeys.Where(p => p.UserId == code.AccountId).ExecuteDeleteAsync(cancel);
        await db.UserLogins.Where(l => l.UserId == code.AccountId).ExecuteDeleteAsync(cancel);
        await totp.DropAsync(code.AccountId, cancel);
        await sessions.EndAsync(code.AccountId, null, null, cancel);
        var account = await db.Users.SingleAsync(a => a.Id == code.AccountId, cancel);
        if (command.ByPin) await pins.SetAsync(account.Id, command.Baru!, cancel);
        else await pins.RevokeAllAsync(account.Id, cancel);
        var first = account.ActivatedAt is null;
        account.ActivatedAt ??= clock.GetUtcNow();
        if (command.ByPasskey && (await passkeys.AddAsync(account, command.Kredensial, null, cancel)).Refusal is { } unproven) return unproven;
        account.PasswordHash = hash;
        PersonAccounts.Restamp(account);
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        var batch = await db.SlipBatches.Where(b => b.Id == code.BatchId).Select(b => b.Number).FirstOrDefaultAsync(cancel);
        await trail.AddAsync(AuditActs.Activated, account, cancel,
            [AuditChange.Set("cara", command.ByPin ? "PIN" : command.ByPasskey ? "kunci sandi" : "kata sandi"), .. batch is null ? [] : new[] { AuditChange.Set("bundel", batch) }]);
        await mailed.CancelAsync(account.Id, cancel);
        var now = clock.GetUtcNow();
        await db.Recoveries.Where(r => r.CodeId == id && r.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now).SetProperty(r => r.EndedBy, account.Id), cancel);
        if (!first) await notices.AddAsync(account, "Cara masuk dibuat baru dengan kode aktivasi; yang lama tidak berlaku lagi", cancel);
        if (first && account.PersonId is { } person) await roll.PeopleChangedAsync([person], "activation", cancel);
        await tx.CommitAsync(cancel);
        return account.Id;
    }

    /// <summary>Whose code the ticket stands for, while that can be used.</summary>
    public async Task<Account?> AccountOfAsync(string? ticket, CancellationToken cancel) =>
        tickets.Read(ticket) is { } id && (await codes.FindAsync(id, cancel)).Succeeded(out var code, out _)
            ? await db.Users.AsNoTracking().SingleAsync(a => a.Id == code.AccountId, cancel) : null;

    // An official who was in before: whoever takes an office meanwhile is held to the same.
    private async Task<bool> IsOfficialsAsync(ActivationCode code, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == code.AccountId, cancel);
        return account.ActivatedAt is not null && code.BatchId is not null && await db.LateOfficesOf(account, clock.GetUtcNow()).AnyAsync(cancel);
    }

    private async Task<AccountRefusal?> RefusalAsync(Activate command, Guid id, CancellationToken cancel)
    {
        var who = await db.Users.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.UserName, a.DisplayName, a.PersonId }).SingleAsync(cancel);
        var nip = await db.People.Where(p => p.Id == who.PersonId).Select(p => p.Nip).FirstOrDefaultAsync(cancel);
        var refusal = command.ByPin ? PinRules.Refusal(command.Baru, nip) : PasswordRules.Refusal(command.Baru, who.UserName, who.DisplayName, nip);
        return refusal ?? (command.Baru == command.Ulang ? null : new EntriesDiffer());
    }
}

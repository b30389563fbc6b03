using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// One-time codes to a person's own channel. Only keyed hashes are stored; the row is found by its hash, so a wrong code and an
/// unknown one cost the same. A new code cancels the older ones.
/// </summary>
public sealed class ActivationCodes(PaktaDb db, PersonAccounts accounts, SecretKey key, TimeProvider clock)
{
    public static readonly TimeSpan FirstActivation = TimeSpan.FromHours(72);

    /// <summary>Makes the account if the person has none. The plain code is told once, here; the caller's transaction is used if there is one.</summary>
    public async Task<string> IssueAsync(PersonId person, TimeSpan validity, CancellationToken cancel)
    {
        await using var tx = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var account = await accounts.EnsureAsync(person, cancel);
        var code = await AddAsync(account.Id, validity, cancel);
        if (tx is not null) await tx.CommitAsync(cancel);
        return code;
    }

    public async Task<string> IssueAsync(Guid account, TimeSpan validity, CancellationToken cancel)
    {
        await using var tx = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var code = await AddAsync(account, validity, cancel);
        if (tx is not null) await tx.CommitAsync(cancel);
        return code;
    }

    /// <summary>The row of a typed code that can be used now.</summary>
    public async Task<Result<ActivationCode>> FindAsync(string? typed, CancellationToken cancel)
    {
        var hash = HashOf(ActivationCodeText.Parse(typed) ?? "");
        var row = await db.ActivationCodes.AsNoTracking().FirstOrDefaultAsync(c => c.CodeHash == hash, cancel);
        return Judge(row);
    }

    public async Task<Result<ActivationCode>> FindAsync(Guid id, CancellationToken cancel) =>
        Judge(await db.ActivationCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel));

    /// <summary>Spends it; false when another request was quicker.</summary>
    public async Task<bool> SpendAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await db.ActivationCodes.Where(c => c.Id == id && c.UsedAt == null && c.CancelledAt == null && c.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel) == 1;
    }

    public Task CancelAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.ActivationCodes.Where(c => c.AccountId == account && c.UsedAt == null && c.CancelledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CancelledAt, now), cancel);
    }

    private Result<ActivationCode> Judge(ActivationCode? row)
    {
        if (row is null) return new CodeIsUnknown();
        if (row.UsedAt is not null || row.CancelledAt is not null) return new CodeIsSpent();
        return row.ExpiresAt <= clock.GetUtcNow() ? new CodeHasExpired() : row;
    }

    private async Task<string> AddAsync(Guid account, TimeSpan validity, CancellationToken cancel)
    {
        await CancelAsync(account, cancel);
        var (now, code) = (clock.GetUtcNow(), ActivationCodeText.Random());
        db.ActivationCodes.Add(new ActivationCode
        {
            Id = Guid.CreateVersion7(now), AccountId = account, CodeHash = HashOf(code), CreatedAt = now, ExpiresAt = now + validity,
        });
        await db.SaveChangesAsync(cancel);
        return ActivationCodeText.Grouped(code);
    }

    private byte[] HashOf(string code) => key.Hash("activation", code);
}

using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>
/// One-time codes, to a person's own channel or on a slip. Only keyed hashes are stored. A new code cancels the older ones: whoever makes
/// one holds the account, so that of two in the same moment the second sees the first.
/// </summary>
/// <remarks>
/// A wrong try is one whose first half is that of a living code and whose second half is not: five of them burn that code. Such a
/// half is met by chance once in 33 million; whoever reads over a shoulder, or guesses the rest of a torn slip, meets it at once.
/// A code that is wrong from the start belongs to none; against those stand the limits of each address. Nobody is told which it was.
/// </remarks>
public sealed class ActivationCodes(PaktaDb db, PersonAccounts accounts, SecretKey key, AuditTrail trail, TimeProvider clock)
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

    /// <summary>A code that stands on paper already and serves only later; the older ones die at once. In the caller's transaction.</summary>
    public async Task<Guid> AddLaterAsync(Guid account, string code, DateTimeOffset from, DateTimeOffset until, CancellationToken cancel)
    {
        await db.HoldAccountAsync(account, cancel);
        await CancelAsync(account, cancel);
        var row = Row(account, code, clock.GetUtcNow(), until, null);
        row.ServesFrom = from;
        db.ActivationCodes.Add(row);
        await db.SaveChangesAsync(cancel);
        return row.Id;
    }

    /// <summary>Codes that stand on slips already, by account; dead until the batch is handed over. In the caller's transaction.</summary>
    public async Task AddSlipsAsync(SlipBatch batch, IReadOnlyCollection<KeyValuePair<Guid, string>> slips, CancellationToken cancel)
    {
        var holders = slips.Select(s => s.Key).ToArray();
        await db.HoldAccountsAsync(holders, cancel);
        foreach (var some in holders.Chunk(500)) await CancelAsync(db.ActivationCodes.Where(c => some.Contains(c.AccountId)), cancel);
        foreach (var (account, code) in slips) db.ActivationCodes.Add(Row(account, code, batch.PrintedAt, batch.Stale, batch.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The codes of a batch that nobody has used and no newer one has replaced.</summary>
    public IQueryable<ActivationCode> LivingOf(SlipBatch batch) => Living().Where(c => c.BatchId == batch.Id);

    /// <summary>From now on they open, for the days of the batch.</summary>
    public Task WakeAsync(SlipBatch batch, CancellationToken cancel)
    {
        var until = batch.HandedOverAt!.Value.AddDays(batch.Days);
        return LivingOf(batch).ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, until), cancel);
    }

    /// <summary>The row of a typed code that can be used now.</summary>
    public async Task<Result<ActivationCode>> FindAsync(string? typed, CancellationToken cancel)
    {
        if (ActivationCodeText.Parse(typed) is not { } code) return new CodeIsUnknown();
        var (first, whole) = (FirstHashOf(code), HashOf(code));
        var rows = await db.ActivationCodes.AsNoTracking().Where(c => c.FirstHash == first).ToListAsync(cancel);
        if (rows.Find(c => CryptographicOperations.FixedTimeEquals(c.CodeHash, whole)) is not { } row)
        {
            await MissAsync(first, rows, cancel);
            return new CodeIsUnknown();
        }
        var judged = await JudgeAsync(row, cancel);
        if (judged.Refusal is SlipIsNotHandedOver) await TellAsync(AuditActs.CodeTriedEarly, row, cancel);
        return judged;
    }

    public async Task<Result<ActivationCode>> FindAsync(Guid id, CancellationToken cancel) =>
        await db.ActivationCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is { } row ? await JudgeAsync(row, cancel) : new CodeIsUnknown();

    /// <summary>Spends it; false when another request was quicker.</summary>
    public async Task<bool> SpendAsync(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return await Living().Where(c => c.Id == id && (c.ServesFrom == null || c.ServesFrom <= now) && !db.SlipBatches.Any(b => b.Id == c.BatchId && b.HandedOverAt == null)
                && !db.Recoveries.Any(r => r.CodeId == c.Id && r.EndedAt != null))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel) == 1;
    }

    public Task CancelAsync(Guid account, CancellationToken cancel) => CancelAsync(db.ActivationCodes.Where(c => c.AccountId == account), cancel);

    public Task CancelAsync(SlipBatch batch, CancellationToken cancel) => CancelAsync(db.ActivationCodes.Where(c => c.BatchId == batch.Id), cancel);

    private Task<int> CancelAsync(IQueryable<ActivationCode> codes, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return codes.Where(c => c.UsedAt == null && c.CancelledAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.CancelledAt, now), cancel);
    }

    private IQueryable<ActivationCode> Living()
    {
        var now = clock.GetUtcNow();
        return db.ActivationCodes.Where(c => c.UsedAt == null && c.CancelledAt == null && c.ExpiresAt > now && c.WrongTries < ActivationCode.Tries);
    }

    private async Task<Result<ActivationCode>> JudgeAsync(ActivationCode row, CancellationToken cancel)
    {
        if (row.UsedAt is not null || row.CancelledAt is not null) return new CodeIsSpent(row.Id);
        // A recovery that was denied in the moment of its confirmation.
        if (await db.Recoveries.AnyAsync(r => r.CodeId == row.Id && r.EndedAt != null, cancel)) return new CodeIsSpent(row.Id);
        if (row.WrongTries >= ActivationCode.Tries) return new CodeIsBurnt();
        if (row.ServesFrom > clock.GetUtcNow()) return new CodeServesLater();
        if (row.ExpiresAt <= clock.GetUtcNow()) return new CodeHasExpired();
        return await db.SlipBatches.AnyAsync(b => b.Id == row.BatchId && b.HandedOverAt == null, cancel) ? new SlipIsNotHandedOver() : row;
    }

    // The same statements and one commit whether anything is counted or not; only the fifth try writes more.
    private async Task MissAsync(byte[] first, List<ActivationCode> near, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var counted = await Living().Where(c => c.FirstHash == first).ExecuteUpdateAsync(set => set.SetProperty(c => c.WrongTries, c => c.WrongTries + 1), cancel);
        var burnt = await db.ActivationCodes.AsNoTracking().Where(c => c.FirstHash == first && c.WrongTries == ActivationCode.Tries).ToListAsync(cancel);
        var holder = near is [{ AccountId: var id }, ..] ? id : Guid.Empty;
        await trail.AddRefusedAsync(AuditActs.CodeRefused, await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == holder, cancel), cancel);
        foreach (var row in counted > 0 ? burnt : []) await TellAsync(AuditActs.CodeBurnt, row, cancel);
        await tx.CommitAsync(cancel);
    }

    private async Task TellAsync(AuditAct act, ActivationCode row, CancellationToken cancel) =>
        await trail.AddRefusedAsync(act, await db.Users.AsNoTracking().SingleAsync(a => a.Id == row.AccountId, cancel), cancel);

    private async Task<string> AddAsync(Guid account, TimeSpan validity, CancellationToken cancel)
    {
        await db.HoldAccountAsync(account, cancel);
        await CancelAsync(account, cancel);
        var (now, code) = (clock.GetUtcNow(), ActivationCodeText.Random());
        db.ActivationCodes.Add(Row(account, code, now, now + validity, null));
        await db.SaveChangesAsync(cancel);
        return ActivationCodeText.Grouped(code);
    }

    private ActivationCode Row(Guid account, string code, DateTimeOffset now, DateTimeOffset until, Guid? batch) => new()
    {
        Id = Guid.CreateVersion7(now), AccountId = account, BatchId = batch, FirstHash = FirstHashOf(code), CodeHash = HashOf(code), CreatedAt = now, ExpiresAt = until,
    };

    private byte[] HashOf(string code) => key.Hash("activation", code);

    private byte[] FirstHashOf(string code) => key.Hash("activation half", ActivationCodeText.FirstHalf(code));
}

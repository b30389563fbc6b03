using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Access;

/// <summary>
/// Six digits to the own channel, good for ten minutes, one account and one purpose. Single use; burnt after five wrong tries; a new
/// one cancels the old. The code is made only when the mail goes out, so that none lies in the outbox.
/// </summary>
public sealed class MailedCodes(PaktaDb db, OwnChannel channel, SecretKey key, AuditTrail trail, TimeProvider clock)
{
    public const int MostAnHour = 3;
    public const int MostADay = 6;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>To change a way in.</summary>
    public const string OfAccount = "akun";

    /// <summary>To sign this text in this round.</summary>
    public static string OfSigning(CampaignId round, byte[] textSha256) => $"tanda tangan {round.Value} {Convert.ToHexStringLower(textSha256)}";

    /// <summary>Answers the address as its owner knows it again.</summary>
    public async Task<Result<string>> SendAsync(Guid id, string purpose, CancellationToken cancel)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        if (await channel.ReachableAsync(account, cancel) is not { } to) return new NoOwnChannel();
        var now = clock.GetUtcNow();
        var (anHourAgo, aDayAgo) = (now.AddHours(-1), now.AddDays(-1));
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await db.HoldAccountAsync(id, cancel);
        var asked = await db.MailedCodes.Where(c => c.AccountId == id && c.CreatedAt > aDayAgo).Select(c => c.CreatedAt).ToListAsync(cancel);
        if (asked.Count >= MostADay || asked.Count(at => at > anHourAgo) >= MostAnHour) return new TooManyMailedCodes(MostAnHour, MostADay);
        await CancelAsync(id, cancel);
        var code = new MailedCode { Id = Guid.CreateVersion7(now), AccountId = id, Purpose = HashOf(purpose), CreatedAt = now };
        db.MailedCodes.Add(code);
        db.Outbox.Add(new OutboxMail
        {
            Id = Guid.CreateVersion7(now), PersonId = account.PersonId, To = to, Template = OutboxMail.MailedCode,
            Fields = JsonSerializer.Serialize(new { mailedCode = code.Id }), CreatedAt = now, NextTryAt = now,
        });
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return OwnChannel.Masked(to);
    }

    /// <summary>The digits for a mail that goes out now; null where a newer one took its place.</summary>
    public async Task<string?> MakeAsync(Guid id, CancellationToken cancel)
    {
        if (await db.MailedCodes.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id && c.UsedAt == null && c.CancelledAt == null, cancel) is not { } row) return null;
        var digits = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var (hash, until) = (HashOf(row, digits), clock.GetUtcNow() + Life);
        await db.MailedCodes.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.CodeHash, hash).SetProperty(c => c.ExpiresAt, until), cancel);
        return digits;
    }

    // Counted before it is looked at: parallel tries share the five.
    public async Task<bool> TakeAsync(Guid account, string purpose, string? typed, CancellationToken cancel)
    {
        var (now, about) = (clock.GetUtcNow(), HashOf(purpose));
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var live = db.MailedCodes.Where(c => c.AccountId == account && c.Purpose == about && c.UsedAt == null && c.CancelledAt == null && c.ExpiresAt > now);
        var open = await live.Where(c => c.WrongTries < MailedCode.Tries).ExecuteUpdateAsync(set => set.SetProperty(c => c.WrongTries, c => c.WrongTries + 1), cancel) > 0;
        var row = open ? await live.AsNoTracking().OrderByDescending(c => c.CreatedAt).FirstAsync(cancel) : null;
        var right = row?.CodeHash is { } hash && CryptographicOperations.FixedTimeEquals(hash, HashOf(row, (typed ?? "").Replace(" ", "", StringComparison.Ordinal)));
        if (right) await db.MailedCodes.Where(c => c.Id == row!.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel);
        else
            await trail.AddRefusedAsync(AuditActs.SignInRefused, await db.Users.AsNoTracking().SingleAsync(a => a.Id == account, cancel), cancel, AuditChange.Set("cara", "kode surel"));
        await tx.CommitAsync(cancel);
        return right;
    }

    /// <summary>In the caller's transaction.</summary>
    public Task<int> CancelAsync(Guid account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.MailedCodes.Where(c => c.AccountId == account && c.UsedAt == null && c.CancelledAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.CancelledAt, now), cancel);
    }

    private static byte[] HashOf(string purpose) => SHA256.HashData(Encoding.UTF8.GetBytes(purpose));

    private byte[] HashOf(MailedCode row, string digits) =>
        key.Hash("mailed code", [.. row.Id.ToByteArray(true), .. row.AccountId.ToByteArray(true), .. row.Purpose, .. Encoding.UTF8.GetBytes(digits)]);
}

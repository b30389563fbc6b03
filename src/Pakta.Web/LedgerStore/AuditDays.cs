using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Pakta.Ledger;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.LedgerStore;

/// <summary>
/// Binds each day that is over to the log: a leaf with the SHA-256 of that day's events (UTC), so that a line can't be changed,
/// added or taken out later without <c>ledger verify</c> saying which day it was.
/// </summary>
public sealed class AuditDays(PaktaDb db, TimeProvider clock)
{
    // What began before midnight may be committed after it.
    private static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>Days with events that are over and not bound yet; running it again binds nothing twice.</summary>
    public async Task<int> BindAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var last = await db.AuditDays.OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefaultAsync(cancel);
        var from = last is { } bound ? Start(bound.AddDays(1)) : DateTimeOffset.MinValue;
        var until = Start(DateOnly.FromDateTime((now - Late).UtcDateTime));
        var first = await db.Audit.Where(e => e.At >= from && e.At < until).OrderBy(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancel);
        if (first is null) return 0;
        var days = 0;
        for (var day = DateOnly.FromDateTime(first.Value.UtcDateTime); Start(day) < until; day = day.AddDays(1))
        {
            var (events, hash) = await HashAsync(db, day, cancel);
            if (events == 0) continue;
            db.AuditDays.Add(new AuditDay { Day = day, Events = events, Hash = hash });
            var leaf = new AuditLeaf(now, AuditDay.Text(day), Convert.ToHexStringLower(hash));
            db.PendingLeaves.Add(new PendingLeaf { CampaignId = default, Bytes = leaf.ToBytes() });
            days++;
        }
        await db.SaveChangesAsync(cancel);
        await tx.CommitAsync(cancel);
        return days;
    }

    /// <summary>How many events a day has, and the SHA-256 over their canonical JSON, one line an event, in the order of entry.</summary>
    internal static async Task<(int Events, byte[] Hash)> HashAsync(PaktaDb db, DateOnly day, CancellationToken cancel)
    {
        var (from, until) = (Start(day), Start(day.AddDays(1)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var events = 0;
        await foreach (var e in db.Audit.AsNoTracking().Where(e => e.At >= from && e.At < until).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            hash.AppendData(Line(e));
            hash.AppendData("\n"u8);
            events++;
        }
        return (events, hash.GetHashAndReset());
    }

    private static byte[] Line(AuditEvent e) => CanonicalJson.Write(new Dictionary<string, object>
    {
        ["id"] = e.Id, ["at"] = e.At.ToUnixTimeMilliseconds(), ["account"] = e.AccountId?.ToString() ?? "", ["actor"] = e.Actor, ["role"] = e.Role ?? "",
        ["act"] = e.Act, ["key"] = e.SubjectKey, ["subject"] = e.Subject, ["unit"] = e.UnitId?.Value.ToString() ?? "", ["source"] = e.Source ?? "",
        ["changes"] = e.Changes,
    });

    private static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}

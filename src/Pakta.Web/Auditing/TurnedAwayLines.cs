using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>Writes the counts of <see cref="TurnedAway"/> as lines of the trail.</summary>
public sealed class TurnedAwayLines(PaktaDb db, AuditTrail trail, TurnedAway turnedAway)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var taken = turnedAway.Take();
        if (taken.Count == 0) return;
        try
        {
            await using var tx = await db.Database.BeginTransactionAsync(cancel);
            foreach (var (key, count) in taken)
            {
                var account = key.Account is { } id ? await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel) : null;
                await trail.AddTurnedAwayAsync(key.Act, account, key.Source, cancel, AuditChange.Set("kali", count.Times), AuditChange.Set("halaman", count.Where));
            }
            await tx.CommitAsync(cancel);
        }
        catch
        {
            turnedAway.PutBack(taken);
            throw;
        }
    }
}

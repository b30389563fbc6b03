using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Mail;

namespace Pakta.Web.Features.Recoveries;

/// <summary>Tells the holder on every address there is, shared or not: a no does no harm.</summary>
internal static class RecoveryNotices
{
    /// <remarks>In the caller's transaction.</remarks>
    public static async Task TellAsync(this PaktaDb db, Recovery recovery, Account holder, DateTimeOffset now, CancellationToken cancel)
    {
        var roster = await db.People.Where(p => p.Id == holder.PersonId).Select(p => p.Email).FirstOrDefaultAsync(cancel);
        var account = holder.PersonId is null ? (Guid?)holder.Id : null;
        foreach (var to in new[] { roster, holder.Email }.Where(a => !string.IsNullOrWhiteSpace(a)).Distinct(StringComparer.OrdinalIgnoreCase))
            db.Outbox.Add(new OutboxMail
            {
                Id = Guid.CreateVersion7(now), PersonId = holder.PersonId, To = to!, Template = OutboxMail.RecoveryAsked,
                Fields = JsonSerializer.Serialize(new { recovery = recovery.Id, at = recovery.ServesFrom, account }), CreatedAt = now, NextTryAt = now,
            });
        await db.SaveChangesAsync(cancel);
    }
}

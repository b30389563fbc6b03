using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>Ends one session of the reader, or all but the one that asks.</summary>
public sealed class EndSessions(MyAccount mine, OpenSessions sessions, AuditTrail trail, PaktaDb db)
{
    /// <param name="only">Null: all the others.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>False where there is no such session.</returns>
    public async Task<bool> EndAsync(Guid? only, CancellationToken cancel)
    {
        var (account, own) = (await mine.AccountAsync(cancel), mine.SessionId);
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var ended = await sessions.EndAsync(account.Id, only, only is null ? own : (Guid?)null, cancel);
        if (only is not null && ended == 0) return false;
        await trail.AddAsync(AuditActs.SessionEnded, account, cancel, AuditChange.Set("sesi", ended));
        await tx.CommitAsync(cancel);
        return true;
    }
}

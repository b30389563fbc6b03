using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>Lists with names that leave the house: three an hour for an account, and a line of the trail for each.</summary>
public sealed class Exports(PaktaDb db, AccountLimits limits, AuditTrail trail)
{
    /// <returns>False: too often.</returns>
    public async Task<bool> NoteAsync(AuditAct act, AuditSubject subject, Authority who, CancellationToken cancel, params AuditChange[] changes)
    {
        if (who.AccountId is not { } account || !limits.MayExport(account)) return false;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await trail.AddAsync(act, subject, who, cancel, changes);
        await tx.CommitAsync(cancel);
        return true;
    }
}

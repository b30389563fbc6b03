using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Auditing;

/// <summary>Lists with names that leave the house: three an hour for an account, and a line of the trail for each, with what the page gives it for.</summary>
public sealed class Exports(PaktaDb db, AccountLimits limits, AuditTrail trail)
{
    /// <param name="act">Which list.</param>
    /// <param name="subject">Whose.</param>
    /// <param name="purpose">That of the page; nobody is asked for another.</param>
    /// <param name="who">Takes it away.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="changes">What else the line says.</param>
    /// <returns>False: too often.</returns>
    public async Task<bool> NoteAsync(AuditAct act, AuditSubject subject, string purpose, Authority who, CancellationToken cancel, params AuditChange[] changes)
    {
        if (who.AccountId is not { } account || !limits.MayExport(account)) return false;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await trail.AddAsync(act, subject, who, cancel, [AuditChange.Set("tujuan", purpose), .. changes]);
        await tx.CommitAsync(cancel);
        return true;
    }
}

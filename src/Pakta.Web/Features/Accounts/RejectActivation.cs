using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary>
/// <em>Bukan saya</em>: a code in the wrong hands is dead from then on. Of a code that was used or replaced before, whoever holds it
/// can say that it was somebody else: a line for those who watch, and nothing more, for the slip may be stolen.
/// </summary>
public sealed class RejectActivationHandler(PaktaDb db, ActivationCodes codes, ActivationTickets tickets, AuditTrail trail)
{
    public async Task HandleAsync(string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(ticket) is not { } id) return;
        var found = await codes.FindAsync(id, cancel);
        if (found.Refusal is not (null or CodeIsSpent)) return;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        var account = await db.Users.AsNoTracking().SingleAsync(a => db.ActivationCodes.Any(c => c.Id == id && c.AccountId == a.Id), cancel);
        if (found.Refusal is null) await codes.CancelAsync(account.Id, cancel);
        await trail.AddRefusedAsync(found.Refusal is null ? AuditActs.CodeRejected : AuditActs.CodeUseDenied, account, cancel);
        await tx.CommitAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Accounts;

/// <summary><em>Bukan saya</em>: a code in the wrong hands is dead from then on.</summary>
public sealed class RejectActivationHandler(PaktaDb db, ActivationCodes codes, ActivationTickets tickets, AuditTrail trail)
{
    public async Task HandleAsync(string? ticket, CancellationToken cancel)
    {
        if (tickets.Read(ticket) is not { } id) return;
        if (!(await codes.FindAsync(id, cancel)).Succeeded(out var code, out _)) return;
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        await codes.CancelAsync(code.AccountId, cancel);
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == code.AccountId, cancel);
        await trail.AddAsync(AuditActs.CodeRejected, account, await db.UnitOfAsync(account, cancel), cancel);
        await tx.CommitAsync(cancel);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.People;

/// <summary>Takes back what was recorded ahead. It never held, so nothing of it stays.</summary>
public sealed class WithdrawChange(PaktaDb db, PersonDesk desk)
{
    public async Task<Result<Done>?> RunAsync(Authority authority, PersonId id, Guid? change, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await desk.FindAsync(id, authority.IsHrOver, cancel) is not { } at) return null;
        if (await db.PersonChanges.FirstOrDefaultAsync(c => c.Id == change && c.PersonId == id && c.AppliedAt == null, cancel) is not { } planned)
            return new ChangeIsNotPlanned();
        db.PersonChanges.Remove(planned);
        return await desk.CommitAsync(tx, new DeskLine(AuditActs.PlanDropped, at.Person, authority, AuditChange.Of(planned.Kind.ToString(), planned.After, null)), cancel);
    }
}

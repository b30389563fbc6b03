using Microsoft.EntityFrameworkCore;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Assistance;

/// <summary>The device is an ordinary one again; by whoever stands there.</summary>
public sealed class EndAssistance(PaktaDb db, Kiosk kiosk, AuditTrail trail)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        if (kiosk.State is not { } state) return;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == state.Unit, cancel);
        await using (var tx = await db.Database.BeginTransactionAsync(cancel))
        {
            await trail.AddFromKioskAsync(AuditActs.AssistanceEnded, AuditSubject.Of(unit), cancel, AuditChange.Set("petugas", state.Name));
            await tx.CommitAsync(cancel);
        }
        kiosk.End();
    }
}

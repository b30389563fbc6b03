using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Recoveries;

internal static class RecoveryWords
{
    public static string Of(RecoveryEvidence evidence) => evidence switch
    {
        RecoveryEvidence.IdCard => "KTP",
        RecoveryEvidence.IdCardAndDecree => "KTP dan SK jabatan",
    };

    /// <summary>The holder, in the scope of the latest office.</summary>
    public static async Task<AuditSubject> SubjectAsync(this PaktaDb db, Account holder, CancellationToken cancel)
    {
        var units = await db.Appointments.Where(a => a.EndedAt == null && (a.AccountId == holder.Id || (holder.PersonId != null && a.PersonId == holder.PersonId)))
            .OrderByDescending(a => a.GivenAt).Select(a => a.UnitId).Take(1).ToListAsync(cancel);
        return AuditSubject.Of(holder, units is [var unit] ? unit : (UnitId?)null);
    }
}

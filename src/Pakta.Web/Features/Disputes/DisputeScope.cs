using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Disputes;

/// <summary>
/// Who sees a dispute: HR office, inspectorate and observers over the unit of the signature. Never its head or one above, whatever
/// else that person is; for all others it does not exist.
/// </summary>
internal static class DisputeScope
{
    internal static readonly Role[] Watchers = [Role.HrOffice, Role.Inspectorate, Role.Observer];

    public static bool Sees(Authority authority) => authority.Grants.Any(g => Watchers.Contains(g.Role));

    public static IQueryable<Unit> WatchedBy(this PaktaDb db, Authority authority)
    {
        var units = db.Units.AsNoTracking().SeenBy(authority with { Grants = [.. authority.Grants.Where(g => Watchers.Contains(g.Role))] });
        if (!authority.Grants.Any(g => g.Role is Role.Ppk or Role.Head)) return units;
        var headed = db.Units.Within(authority, Role.Ppk, Role.Head);
        return units.Where(u => !headed.Any(h => h.Id == u.Id));
    }

    public static IQueryable<Dispute> DisputesSeenBy(this PaktaDb db, Authority authority)
    {
        var units = db.WatchedBy(authority);
        return db.Disputes.Where(d => db.Signatures.Any(s => s.Id == d.SignatureId && units.Any(u => u.Id == s.UnitId)));
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Data;

namespace Pakta.Web.Access;

/// <summary>Who stands beside a signer. Asked only on a device that is a kiosk; on all others it costs nothing.</summary>
public sealed class KioskHelpers(Kiosk kiosk, PaktaDb db, TimeProvider clock)
{
    internal static readonly Role[] Roles = [Role.HrOffice, Role.Operator];

    /// <summary>Null: nobody; the refusal: the kiosk is for other people, or its helper serves no more.</summary>
    public async Task<Result<KioskState?>> BesideAsync(PersonId signer, Guid account, CancellationToken cancel)
    {
        if (kiosk.State is not { } state) return (KioskState?)null;
        var helper = await db.Users.Where(a => a.Id == state.Helper).Select(a => new { a.Id, a.PersonId }).SingleOrDefaultAsync(cancel);
        // Helpers who sign for themselves are helped by nobody.
        if (helper is null || helper.Id == account || helper.PersonId == signer) return (KioskState?)null;
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == state.Unit, cancel);
        var path = await db.People.Where(p => p.Id == signer).Join(db.Units, p => p.UnitId, u => u.Id, (_, u) => u.Path).SingleAsync(cancel);
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        string[] above = [.. UnitPath.SelfAndAncestors(unit.Path)];
        var posts = await db.Appointments.AsNoTracking().Where(a => Roles.Contains(a.Role) && a.EndedAt == null && (a.AccountId == helper.Id || (helper.PersonId != null && a.PersonId == helper.PersonId)))
            .Where(a => db.Units.Any(u => u.Id == a.UnitId && above.Contains(u.Path))).ToListAsync(cancel);
        return UnitPath.IsWithin(path, unit.Path) && posts.Exists(a => a.HoldsOn(today)) ? state : new AssistanceIsForOthers(state.UnitName);
    }
}

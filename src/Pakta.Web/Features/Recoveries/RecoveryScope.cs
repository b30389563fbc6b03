using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Recoveries;

/// <summary>Who recovers whom: an officer whose own office reaches every office of the holder.</summary>
internal static class RecoveryScope
{
    internal static readonly Role[] Askers = [Role.HrOffice];
    internal static readonly Role[] Confirmers = [Role.HrOffice, Role.Inspectorate];

    public static bool Sees(Authority authority) => authority.Grants.Any(g => Confirmers.Contains(g.Role));

    /// <summary>Accounts with an office, and none outside the reach of the roles.</summary>
    public static IQueryable<Account> OfficialsWithin(this PaktaDb db, Authority authority, DateTimeOffset now, params Role[] roles)
    {
        var reach = db.Units.Within(authority, roles).Select(u => u.Id);
        var offices = db.LateOffices(now);
        return db.Users.Where(u => offices.Any(a => a.AccountId == u.Id || (u.PersonId != null && a.PersonId == u.PersonId))
            && !offices.Any(a => (a.AccountId == u.Id || (u.PersonId != null && a.PersonId == u.PersonId)) && !reach.Contains(a.UnitId)));
    }

    public static Task<Recovery?> OpenOfAsync(this PaktaDb db, Guid account, CancellationToken cancel) =>
        db.Recoveries.FirstOrDefaultAsync(r => r.AccountId == account && r.EndedAt == null, cancel);
}

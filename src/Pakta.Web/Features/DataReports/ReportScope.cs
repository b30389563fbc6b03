using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.DataReports;

/// <summary>Reports of the people whose roster the reader keeps.</summary>
internal static class ReportScope
{
    private static readonly Role[] Keepers = [Role.HrOffice, Role.Operator];

    public static bool Keeps(this Authority authority) => authority.Grants.Any(g => Keepers.Contains(g.Role));

    public static IQueryable<DataReport> OfKeeper(this IQueryable<DataReport> reports, PaktaDb db, Authority authority)
    {
        var units = db.Units.Within(authority, Keepers);
        return reports.Where(r => db.People.Any(p => p.Id == r.PersonId && units.Any(u => u.Id == p.UnitId)));
    }
}

using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Slips;

/// <summary>Who prints slips and who may be the second officer, and for whom they are.</summary>
internal static class SlipScope
{
    internal static readonly Role[] Printers = [Role.HrOffice, Role.Operator];
    internal static readonly Role[] Watchers = [Role.HrOffice, Role.Operator, Role.Inspectorate];

    public static bool Sees(Authority authority) => authority.Grants.Any(g => Watchers.Contains(g.Role));

    public static IQueryable<SlipBatch> SlipsSeenBy(this PaktaDb db, Authority authority)
    {
        var units = db.Units.Within(authority, Watchers).Select(u => u.Id);
        return db.SlipBatches.Where(b => units.Contains(b.UnitId));
    }

    /// <summary>People at and below a path who are on the roster today and have no way in yet.</summary>
    public static IQueryable<CivilServant> NotActivated(this PaktaDb db, string path, DateOnly today)
    {
        var units = db.Units.Below(path).Select(u => u.Id);
        var gone = db.Exemptions.HoldingOn(today).Select(e => e.PersonId);
        return db.People.Where(p => units.Contains(p.UnitId) && p.MergedInto == null && (p.ListedFrom == null || p.ListedFrom <= today)
            && !gone.Contains(p.Id) && !db.Users.Any(a => a.PersonId == p.Id && a.ActivatedAt != null));
    }

    /// <summary>The appointments by which an officer of the HR office acts on a path, nearest first.</summary>
    public static IEnumerable<Grant> OfficesOver(this Authority authority, string path) =>
        authority.Grants.Where(g => Printers.Contains(g.Role) && UnitPath.IsWithin(path, g.Path)).OrderByDescending(g => g.Path.Length);
}

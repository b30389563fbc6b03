using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Staging;

/// <summary>The agency for which somebody keeps the roster: the nearest one at or above the unit of the appointment.</summary>
internal static class KeepersAgency
{
    /// <summary>Null: keeps no roster.</summary>
    public static async Task<(UnitId Id, IndonesianZone Zone)?> OfAsync(PaktaDb db, Authority authority, CancellationToken cancel)
    {
        if (authority.Grants.Where(g => g.Role is Role.HrOffice or Role.Operator).MinBy(g => g.Path.Length) is not { } grant) return null;
        var above = UnitPath.SelfAndAncestors(grant.Path).ToList();
        var units = await db.Units.AsNoTracking().Where(u => above.Contains(u.Path)).OrderByDescending(u => u.Path.Length)
            .Select(u => new { u.Id, u.Kind, u.Region }).ToListAsync(cancel);
        var agency = units.Find(u => u.Kind is UnitKind.Pemda or UnitKind.Kementerian) ?? units[0];
        return (agency.Id, IndonesianZone.OfRegion(agency.Region));
    }
}

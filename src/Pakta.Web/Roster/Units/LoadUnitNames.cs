using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>The registered units and the confirmed spellings of their names.</summary>
public static class LoadUnitNames
{
    public static async Task<UnitNames> RunAsync(PaktaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Select(u => new { u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.Path, u.Region, u.Label, u.ClosedFrom })
            .ToListAsync(cancel);
        var aliases = await db.UnitAliases.AsNoTracking().Join(db.Units, a => a.UnitId, u => u.Id, (a, u) => new { a.Spelling, u.Code }).ToListAsync(cancel);
        var labels = await LocalLabels.LoadAsync(db, cancel);
        return new UnitNames(
            units.Select(u => new KnownUnit(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.Path, u.Region)
            {
                Label = labels.Of(u.Kind, u.Label, u.Path), IsClosed = u.ClosedFrom <= IndonesianZone.OfRegion(u.Region).Date(now),
            }),
            aliases.Select(a => (a.Spelling, a.Code)));
    }
}

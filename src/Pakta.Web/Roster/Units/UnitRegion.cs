using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Data;

namespace Pakta.Web.Roster.Units;

/// <summary>Region codes of units against the national list and the tree.</summary>
public sealed class UnitRegion(PaktaDb db)
{
    /// <summary>Null if a unit of this kind may have this region below the unit of this path.</summary>
    public async Task<UnitRefusal?> RefuseAsync(UnitKind kind, string? region, string? parentPath, CancellationToken cancel) =>
        region is null ? null : Refuse(kind, region, await AboveAsync(parentPath, cancel));

    /// <summary>The same with the region above at hand.</summary>
    public static UnitRefusal? Refuse(UnitKind kind, string? region, string? above)
    {
        if (region is null) return null;
        // A code of another kind is said to be that, whether or not there is such a place.
        var refused = UnitRules.Region(kind, region, above);
        return refused is not RegionIsOfAnotherKind && Regions.Find(region) is null ? new RegionIsUnknown(region) : refused;
    }

    /// <summary>Region of the nearest unit from this path up that has one.</summary>
    public async Task<string?> AboveAsync(string? path, CancellationToken cancel)
    {
        if (path is null) return null;
        var paths = UnitPath.SelfAndAncestors(path).ToList();
        return await db.Units.Where(u => paths.Contains(u.Path) && u.Region != null).OrderByDescending(u => u.Path.Length).Select(u => u.Region).FirstOrDefaultAsync(cancel);
    }
}

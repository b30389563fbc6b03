using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>Spellings of units that somebody has settled in the review: kept for the agency's next list.</summary>
public sealed class AliasesFromChoices(PaktaDb db)
{
    private readonly Dictionary<string, KnownUnit> _spellings = [];

    internal void Take(PersonRow row)
    {
        if (row.UnitSpelling is { } spelling) _spellings.TryAdd(spelling, row.Unit);
    }

    internal async Task StoreAsync(IReadOnlyDictionary<UnitId, KnownUnit> units, ChangeStamp stamp, CancellationToken cancel)
    {
        foreach (var (spelling, unit) in _spellings)
        {
            var agency = AgencyOf(unit, units);
            if (!await db.UnitAliases.AnyAsync(a => a.AgencyId == agency && a.Spelling == spelling, cancel))
                db.UnitAliases.Add(UnitAlias.Create(stamp.NewId(), agency, spelling, unit.Id, stamp.Now, stamp.By));
        }
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    /// <summary>The nearest agency: a regency below a province has lists of its own.</summary>
    private static UnitId AgencyOf(KnownUnit unit, IReadOnlyDictionary<UnitId, KnownUnit> units)
    {
        while (unit.Kind is not (UnitKind.Pemda or UnitKind.Kementerian) && unit.ParentId is { } parent && units.TryGetValue(parent, out var above)) unit = above;
        return unit.Id;
    }
}

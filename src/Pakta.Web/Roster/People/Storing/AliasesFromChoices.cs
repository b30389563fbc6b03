using Microsoft.EntityFrameworkCore;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Roster.People.Storing;

/// <summary>Spellings of units that somebody has settled in the review: kept for the agency's next list.</summary>
public sealed class AliasesFromChoices(PaktaDb db, UnitSpellings spellings)
{
    private readonly Dictionary<string, KnownUnit> _spellings = [];

    internal void Take(PersonRow row)
    {
        if (row.UnitSpelling is { } spelling) _spellings.TryAdd(spelling, row.Unit);
    }

    /// <summary>What the agency has settled otherwise stays so.</summary>
    internal async Task StoreAsync(ChangeStamp stamp, CancellationToken cancel)
    {
        foreach (var (spelling, known) in _spellings)
            await spellings.AddAsync(await db.Units.AsNoTracking().SingleAsync(u => u.Id == known.Id, cancel), spelling, stamp.Now, stamp.By, cancel);
        db.ChangeTracker.Clear();
    }
}

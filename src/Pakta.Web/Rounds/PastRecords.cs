using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.People;
using Pakta.Web.Data;

namespace Pakta.Web.Rounds;

/// <summary>What the people's rows said at the end of a past day: today's rows, read backwards through what changed since.</summary>
internal sealed class PastRecords
{
    private readonly Dictionary<PersonId, UnitId> _units = [];
    private readonly Dictionary<PersonId, EmploymentStatus> _statuses = [];

    private PastRecords()
    {
    }

    public static async Task<PastRecords> LoadAsync(PaktaDb db, DateOnly day, CancellationToken cancel)
    {
        var records = new PastRecords();
        var kinds = new[] { PersonChangeKind.Moved, PersonChangeKind.Restatused };
        var later = await db.PersonChanges.AsNoTracking().Where(c => c.AppliedAt != null && c.From > day && kinds.Contains(c.Kind)).ToListAsync(cancel);
        // The first change after the day says what held until then.
        foreach (var change in later.OrderBy(c => c.From).ThenBy(c => c.AppliedAt).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id))
            if (change.Kind is PersonChangeKind.Restatused && Enum.TryParse<EmploymentStatus>(change.Before, out var status))
                records._statuses.TryAdd(change.PersonId, status);
        foreach (var moves in later.Where(c => c.Kind is PersonChangeKind.Moved).GroupBy(c => c.PersonId))
            if (FirstOf(moves).FromUnitId is { } unit) records._units.Add(moves.Key, unit);
        return records;
    }

    // Of several of one instant (a unit is merged and another split on one day) the first is the one to which no other leads; the
    // order of recording does not say it, for what lay ahead was recorded earlier.
    private static PersonChange FirstOf(IEnumerable<PersonChange> moves)
    {
        var first = moves.GroupBy(c => (c.From, c.AppliedAt)).MinBy(g => g.Key)!.OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).ToList();
        return first.Find(c => !first.Exists(o => o != c && o.ToUnitId == c.FromUnitId)) ?? first[0];
    }

    public UnitId UnitOf(BaseRow row) => _units.GetValueOrDefault(row.Id, row.UnitId);

    public EmploymentStatus StatusOf(BaseRow row) => _statuses.GetValueOrDefault(row.Id, row.Status);

    /// <summary>Who worked in one of these units then.</summary>
    public IQueryable<CivilServant> Of(PaktaDb db, UnitId[] units, DateOnly day)
    {
        var came = _units.Where(m => units.Contains(m.Value)).Select(m => m.Key).ToArray();
        return db.People.Where(p => EF.Parameter(units).Contains(p.UnitId) || EF.Parameter(came).Contains(p.Id))
            .Where(p => p.ListedFrom == null || p.ListedFrom <= day);
    }
}

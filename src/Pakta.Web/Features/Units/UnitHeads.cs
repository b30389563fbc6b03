using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Data;
using Pakta.Web.Roster.Units;

namespace Pakta.Web.Features.Units;

/// <summary>Puts people and heads beside units: a handful of queries, however many units.</summary>
public sealed class UnitHeads(PaktaDb db, TimeProvider clock)
{
    /// <summary>Posts of a head that hold on a day.</summary>
    public static IQueryable<Appointment> Holding(PaktaDb db, DateOnly day) => db.Appointments
        .Where(a => (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null && a.From <= day && (a.Until == null || a.Until >= day));

    public async Task<List<UnitNode>> NodesAsync(IReadOnlyList<Unit> units, CancellationToken cancel)
    {
        var ids = units.Select(u => u.Id).ToList();
        var parents = ids.ConvertAll(id => (UnitId?)id);
        var counts = await db.People.Where(p => ids.Contains(p.UnitId) && p.Status != EmploymentStatus.Elected && p.MergedInto == null).GroupBy(p => p.UnitId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var below = await db.Units.Where(u => parents.Contains(u.ParentId) && u.ClosedFrom == null).GroupBy(u => u.ParentId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, cancel);
        var holders = await db.Appointments.AsNoTracking()
            .Where(a => ids.Contains(a.UnitId) && (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null)
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { Appointment = a, Person = p }).ToListAsync(cancel);
        var labels = await LocalLabels.LoadAsync(db, cancel);
        var now = clock.GetUtcNow();
        var heads = holders.ToLookup(h => h.Appointment.UnitId);
        return units.Select(Node).ToList();

        UnitNode Node(Unit unit)
        {
            var today = IndonesianZone.OfRegion(unit.Region).Date(now);
            var present = heads[unit.Id].Where(h => h.Appointment.HoldsOn(today)).ToList();
            var head = present.Find(h => h.Appointment.Acting is null)?.Person.FullName;
            var acting = present.Find(h => h.Appointment.Acting is not null) is { } a ? $"{a.Appointment.Acting}. {a.Person.FullName}" : null;
            return new UnitNode(unit.Code, unit.Name, unit.Kind, labels.Of(unit.Kind, unit.Label, unit.Path), counts.GetValueOrDefault(unit.Id), head, acting, below.GetValueOrDefault(unit.Id), unit.ClosedFrom);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.People;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Units;

/// <summary>The tree of one's own scope with heads, acting heads and vacancies.</summary>
public sealed class ShowUnits(PaktaDb db, TimeProvider clock)
{
    internal static readonly Role[] Readers = [Role.Ppk, Role.Head, Role.HrOffice, Role.Operator, Role.Inspectorate, Role.Administrator];
    private const int MostUnits = 3000;

    public async Task<UnitsPage> TreeAsync(Authority authority, CancellationToken cancel)
    {
        var units = await db.Units.AsNoTracking().Within(authority, Readers).OrderBy(u => u.Path).Take(MostUnits).ToListAsync(cancel);
        var nodes = await NodesAsync(units, cancel);
        var known = units.Select(u => u.Id).ToHashSet();
        var roots = units.Where(u => u.ParentId is null || !known.Contains(u.ParentId.Value)).Select(u => nodes(u)).ToList();
        return new UnitsPage(roots, units.Count, roots.Sum(Vacant));
    }

    public async Task<UnitPage?> UnitAsync(Authority authority, string code, CancellationToken cancel)
    {
        var scope = db.Units.AsNoTracking().Within(authority, Readers);
        if (await scope.FirstOrDefaultAsync(u => u.Code == code, cancel) is not { } unit) return null;
        var units = await db.Units.AsNoTracking().Where(u => u.Id == unit.Id || u.ParentId == unit.Id).OrderBy(u => u.Path).ToListAsync(cancel);
        var above = UnitPath.Codes(unit.Path)[..^1];
        var names = await scope.Where(u => above.Contains(u.Code)).OrderBy(u => u.Path).Select(u => new Crumb(u.Name, "/unit/" + u.Code)).ToListAsync(cancel);
        var today = IndonesianZone.OfRegion(unit.Region).Date(clock.GetUtcNow());
        var node = (await NodesAsync(units, cancel))(unit);
        return new UnitPage(node, [new Crumb("Unit", "/unit"), .. names, new Crumb(unit.Name)], unit.Region, MayAppoint(authority, unit.Path), today);
    }

    public static bool MayAppoint(Authority authority, string path) => authority.IsHrOver(path) || authority.HeadsAbove(path);

    private async Task<Func<Unit, UnitNode>> NodesAsync(List<Unit> units, CancellationToken cancel)
    {
        var ids = units.ConvertAll(u => u.Id);
        var counts = await db.People.Where(p => ids.Contains(p.UnitId) && p.Status != EmploymentStatus.Elected).GroupBy(p => p.UnitId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var holders = await db.Appointments.AsNoTracking()
            .Where(a => ids.Contains(a.UnitId) && (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null)
            .Join(db.People, a => a.PersonId, p => p.Id, (a, p) => new { Appointment = a, Person = p }).ToListAsync(cancel);
        var now = clock.GetUtcNow();
        var heads = holders.ToLookup(h => h.Appointment.UnitId);
        var children = units.Where(u => u.ParentId is not null).ToLookup(u => u.ParentId!.Value);
        return Node;

        UnitNode Node(Unit unit)
        {
            var today = IndonesianZone.OfRegion(unit.Region).Date(now);
            var present = heads[unit.Id].Where(h => h.Appointment.HoldsOn(today)).ToList();
            var head = present.Find(h => h.Appointment.Acting is null)?.Person.FullName;
            var acting = present.Find(h => h.Appointment.Acting is not null) is { } a ? $"{a.Appointment.Acting}. {a.Person.FullName}" : null;
            return new UnitNode(unit.Code, unit.Name, counts.GetValueOrDefault(unit.Id), head, acting, children[unit.Id].Select(Node).ToList());
        }
    }

    private static int Vacant(UnitNode node) => (node.IsVacant ? 1 : 0) + node.Children.Sum(Vacant);
}

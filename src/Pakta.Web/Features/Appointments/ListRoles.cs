using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Appointments;

/// <summary>Roles of one's own subtree, those in force or those that are over, fifty a page; null for whoever can give none.</summary>
public sealed class ListRoles(PaktaDb db, TimeProvider clock)
{
    private const int PageSize = 50;

    public static bool Reads(Authority authority) => authority.Grants.Any(g => AppointmentRules.Givers.Contains(g.Role));

    public async Task<RolesPage?> RunAsync(Authority authority, RoleFilter filter, int page, CancellationToken cancel)
    {
        if (!Reads(authority)) return null;
        var units = Reach(db, authority).AsNoTracking();
        var top = await units.OrderBy(u => u.Path).FirstAsync(cancel);
        var today = IndonesianZone.OfRegion(top.Region).Date(clock.GetUtcNow());
        var rows = db.Appointments.AsNoTracking().Where(a => filter.IsPast == (a.EndedAt != null || (a.Until != null && a.Until < today)));
        if (filter.Peran is { } role) rows = rows.Where(a => a.Role == role);
        if (filter.Unit?.Trim().ToUpperInvariant() is { Length: > 0 } code)
        {
            var path = await units.Where(u => u.Code == code).Select(u => u.Path).FirstOrDefaultAsync(cancel);
            units = path is null ? units.Where(u => false) : units.Below(path);
        }
        var joined = rows.Join(units, a => a.UnitId, u => u.Id, (a, u) => new { Row = a, Unit = u });
        var count = await joined.CountAsync(cancel);
        var pager = Pager.Of(page, count, PageSize);
        var found = await joined.OrderBy(r => r.Unit.Path).ThenBy(r => r.Row.Role).ThenBy(r => r.Row.GivenAt).ThenBy(r => r.Row.Id)
            .Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var holders = found.ConvertAll(r => r.Row.PersonId);
        var ids = found.SelectMany(r => new[] { r.Row.AccountId, r.Row.GivenBy, r.Row.EndedBy }).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => holders.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) || (a.PersonId != null && holders.Contains(a.PersonId))).ToListAsync(cancel);
        var giver = authority.Giver;
        var lines = found.ConvertAll(r =>
        {
            var (mine, isOver) = (AppointmentRules.MayGive(giver, r.Row.Role, r.Unit.Path), filter.IsPast);
            var account = accounts.Find(a => a.Id == r.Row.AccountId || (a.PersonId is not null && a.PersonId == r.Row.PersonId));
            var name = r.Row.PersonId is { } person ? people[person] : account!.DisplayName;
            return new RoleLine(r.Row, name, account?.ActivatedAt is not null, r.Unit.Code, r.Unit.Name,
                Regions.Find(r.Row.Region)?.Name, IndonesianZone.OfRegion(r.Unit.Region).Name, NameOf(r.Row.GivenBy), NameOf(r.Row.EndedBy), r.Row.From > today,
                mine && !isOver, mine && !isOver && r.Row.AccountId is not null && account?.ActivatedAt is null && !giver.Is(r.Row));
        });
        var given = AppointmentRules.Given(giver);
        return new RolesPage(lines, count, filter, pager, given, !authority.Grants.Any(g => g.Role != Role.Administrator), top.Code, today);

        string? NameOf(Guid? id) => accounts.Find(a => a.Id == id)?.DisplayName;
    }

    /// <summary>Units where the authority could give something, or below.</summary>
    public static IQueryable<Unit> Reach(PaktaDb db, Authority authority) => db.Units.Within(authority, [.. AppointmentRules.Givers]);
}

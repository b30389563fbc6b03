using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Trail;

/// <summary>
/// The trail for whom it is kept: HR office, inspectorate, auditor and Bawaslu, each in the own scope; null for all others. What
/// belongs to no unit is for whoever reads a whole agency.
/// </summary>
public sealed class ListTrail(PaktaDb db)
{
    private const int PageSize = 50;
    private static readonly Role[] Readers = [Role.HrOffice, Role.Inspectorate, Role.Auditor, Role.Observer];

    public static bool Reads(Authority authority) => Reading(authority) is not null;

    /// <summary>Null: the trail is not kept for this reader.</summary>
    public static Grant? Reading(Authority authority) => authority.Grants.FirstOrDefault(g => Readers.Contains(g.Role));

    public async Task<TrailPage?> RunAsync(Authority authority, TrailFilter filter, int page, CancellationToken cancel)
    {
        if (!Reads(authority)) return null;
        var events = await EventsAsync(authority, filter, cancel);
        var count = await events.CountAsync(cancel);
        var pager = Pager.Of(page, count, PageSize);
        var rows = await events.OrderByDescending(e => e.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new TrailPage(await LinesAsync(rows, cancel), count, filter, pager);
    }

    /// <summary>All lines, oldest first.</summary>
    public async IAsyncEnumerable<TrailLine> AllAsync(Authority authority, TrailFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var events = await EventsAsync(authority, filter, cancel);
        var after = 0L;
        while (true)
        {
            var rows = await events.Where(e => e.Id > after).OrderBy(e => e.Id).Take(500).ToListAsync(cancel);
            if (rows.Count == 0) yield break;
            after = rows[^1].Id;
            foreach (var line in await LinesAsync(rows, cancel)) yield return line;
        }
    }

    private async Task<IQueryable<AuditEvent>> EventsAsync(Authority authority, TrailFilter filter, CancellationToken cancel)
    {
        var mine = new Authority(authority.AccountId, authority.PersonId, [.. authority.Grants.Where(g => Readers.Contains(g.Role))]);
        var units = db.Units.AsNoTracking().SeenBy(mine);
        var seesAll = mine.Grants.Any(g => g.Role != Role.Observer && UnitPath.SelfAndAncestors(g.Path).Count() == 1);
        if (filter.Unit is { Length: > 0 } code)
        {
            var path = await db.Units.Where(u => u.Code == code).Select(u => u.Path).FirstOrDefaultAsync(cancel);
            if (path is null) return db.Audit.Where(e => false);
            units = units.Below(path);
            seesAll = false;
        }
        var events = db.Audit.AsNoTracking().Where(e => units.Any(u => u.Id == e.UnitId) || (seesAll && e.UnitId == null));
        // A head does not learn who of the staff disputes a signature, whatever else that person is.
        if (authority.Grants.Any(g => g.Role is Role.Ppk or Role.Head))
        {
            var headed = db.Units.Within(authority, Role.Ppk, Role.Head).Select(u => (UnitId?)u.Id);
            events = events.Where(e => !e.Act.StartsWith(AuditActs.OfDisputes) || !headed.Contains(e.UnitId));
        }
        if (filter.Dari is { } from) events = events.Where(e => e.At >= IndonesianZone.Wita.StartOf(from));
        if (filter.Sampai is { } until && until < DateOnly.MaxValue) events = events.Where(e => e.At < IndonesianZone.Wita.StartOf(until.AddDays(1)));
        if (filter.Apa is { Length: > 0 } act) events = events.Where(e => e.Act == act);
        if (filter.Hal is { Length: > 0 } key) events = events.Where(e => e.SubjectKey == key);
        if (filter.Siapa?.Trim() is { Length: > 0 } who)
        {
            events = events.Where(e => e.Actor.Contains(who));
        }
        return events;
    }

    private async Task<List<TrailLine>> LinesAsync(List<AuditEvent> rows, CancellationToken cancel)
    {
        UnitId[] ids = [.. rows.Where(r => r.UnitId is not null).Select(r => r.UnitId!.Value).Distinct()];
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancel);
        return rows.ConvertAll(e =>
        {
            var unit = e.UnitId is { } id ? units.GetValueOrDefault(id) : null;
            var act = AuditActs.All.TryGetValue(e.Act, out var known) ? known.Words : e.Act;
            return new TrailLine(e.At, IndonesianZone.OfRegion(unit?.Region).Name, e.Actor, RoleWords.Of(e.Role), act, e.Subject, unit?.Name, e.Source, Changes(e));
        });
    }

    private static List<AuditChange> Changes(AuditEvent e) =>
        [.. JsonSerializer.Deserialize<string?[][]>(e.Changes)!.Select(c => new AuditChange(c[0]!, c[1], c[2]))];
}

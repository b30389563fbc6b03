using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <summary>The tree of a round as far as the reader sees it: a fixed number of queries, whatever its size.</summary>
public sealed class CascadeQuery(PaktaDb db, TimeProvider clock)
{
    public async Task<List<CascadeNode>> RunAsync(LoadedRound round, Authority who, CancellationToken cancel)
    {
        var seen = db.Units.Below(round.Root.Path).Standing().SeenBy(who);
        var units = await seen.AsNoTracking().OrderBy(u => u.Path).ToListAsync(cancel);
        var openings = await db.UnitOpenings.AsNoTracking().Where(o => o.CampaignId == round.Campaign.Id).ToDictionaryAsync(o => o.UnitId, cancel);
        var openers = openings.Values.Where(o => o.By is not null).Select(o => o.By!.Value).Distinct().ToList();
        var names = await db.Users.Where(a => openers.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var heads = await HeadsAsync(round, seen, cancel);

        var roots = new List<CascadeNode>();
        var nodes = new Dictionary<UnitId, CascadeNode>();
        foreach (var unit in units)
        {
            var opening = openings.GetValueOrDefault(unit.Id);
            var head = heads[unit.Id].OrderByDescending(h => h.HasSigned).ThenByDescending(h => h.IsActivated).FirstOrDefault();
            var isRoot = unit.Id == round.Root.Id;
            var above = isRoot || (unit.ParentId is { } up && openings.ContainsKey(up));
            var wait = opening is not null ? CascadeWait.Nothing : Wait(head, above);
            var acts = opening is null && Cascade.OpeningRefusal(round.Campaign) is null;
            var node = new CascadeNode(round.Campaign.Slug, round.Zone.Name, unit.Code, unit.Name, head, opening,
                opening?.By is { } by ? names.GetValueOrDefault(by) : null, wait, acts && OpenUnitHandler.MayOpen(unit.Path, who),
                acts && above && PassOnHandler.MayPassOn(round, unit, who), who.IsHeadOf(unit.Id), []);
            nodes[unit.Id] = node;
            if (!isRoot && unit.ParentId is { } parent && nodes.TryGetValue(parent, out var upper)) upper.Below.Add(node);
            else roots.Add(node);
        }
        return roots;
    }

    private static CascadeWait Wait(CascadeHead? head, bool isAboveOpen) => (head, isAboveOpen) switch
    {
        (null, _) => CascadeWait.Vacant,
        ({ HasSigned: true }, true) => CascadeWait.NotPassedOn,
        (_, false) => CascadeWait.Above,
        ({ IsActivated: false }, _) => CascadeWait.NotActivated,
        _ => CascadeWait.NotSigned,
    };

    private async Task<ILookup<UnitId, CascadeHead>> HeadsAsync(LoadedRound round, IQueryable<Unit> seen, CancellationToken cancel)
    {
        var today = round.Zone.Date(clock.GetUtcNow());
        var id = round.Campaign.Id;
        var rows = await db.Appointments
            .Where(a => a.PersonId != null && (a.Role == Role.Head || a.Role == Role.Ppk) && a.EndedAt == null)
            .Where(a => a.From <= today && (a.Until == null || a.Until >= today))
            .Join(seen, a => a.UnitId, u => u.Id, (a, _) => a)
            .Join(db.People, a => a.PersonId, p => (PersonId?)p.Id, (a, p) => new
            {
                a.UnitId, a.Acting, p.TitlePrefix, p.Name, p.TitleSuffix, p.Phone,
                Active = db.Users.Any(x => x.PersonId == p.Id && x.ActivatedAt != null),
                Signed = db.Members.Any(m => m.CampaignId == id && m.PersonId == p.Id && m.SignatureId != null),
            })
            .ToListAsync(cancel);
        return rows.ToLookup(r => r.UnitId, r => new CascadeHead(Core.People.PersonName.Full(r.TitlePrefix, r.Name, r.TitleSuffix), r.Acting, r.Phone,
            r.Active, r.Signed));
    }
}

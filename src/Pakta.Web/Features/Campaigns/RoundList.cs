using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

public sealed record RoundList(IReadOnlyList<RoundRow> Rounds, bool MayLaunch);

/// <param name="Todo">What the reader, as head of a unit, should do in it now.</param>
public sealed record RoundRow(string Slug, string Title, string Root, CampaignState State, DateTimeOffset? ReopenedUntil, DateTimeOffset Deadline,
    string Zone, CoverageCount? Figures, IReadOnlyList<RoundTodo> Todo);

public sealed record RoundTodo(string Sentence, string Unit, string Href, string Act);

/// <summary>Rounds whose tree meets the reader's scope: above, at or below the own units.</summary>
public sealed class RoundListQuery(PaktaDb db)
{
    public async Task<RoundList> RunAsync(Authority who, CancellationToken cancel)
    {
        var above = who.Grants.SelectMany(g => UnitPath.SelfAndAncestors(g.Path)).Distinct().ToArray();
        var seen = db.Units.SeenBy(who).Select(u => u.Id);
        var found = await db.Campaigns.AsNoTracking()
            .Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { Campaign = c, Root = u })
            .Where(r => above.Contains(r.Root.Path) || seen.Contains(r.Root.Id)).ToListAsync(cancel);
        var rounds = found.Select(r => new LoadedRound(r.Campaign, r.Root)).Where(r => r.IsVisibleTo(who))
            .OrderBy(r => r.Campaign.State is CampaignState.Closed or CampaignState.Cancelled).ThenByDescending(r => r.Campaign.StartsAt).ToList();
        var ids = rounds.Select(r => r.Campaign.Id).ToArray();
        var figures = await db.UnitCoverages.AsNoTracking().Where(c => ids.Contains(c.CampaignId)).Join(db.Campaigns,
            c => new { Id = c.CampaignId, Unit = c.UnitId }, c => new { c.Id, Unit = c.RootUnitId }, (c, _) => c).ToDictionaryAsync(c => c.CampaignId, cancel);
        var todo = await TodoAsync(rounds, who, cancel);
        return new RoundList(rounds.ConvertAll(r => new RoundRow(r.Campaign.Slug, r.Campaign.Title, r.Root.Name, r.Campaign.State, r.Campaign.ReopenedUntil,
            r.Campaign.Deadline, r.Zone.Name,
            who.SeesFigures(r.Root.Path, r.Root.Region) ? figures.GetValueOrDefault(r.Campaign.Id)?.Total : null, [.. todo[r.Campaign.Id]])),
            who.Grants.Any(g => g.Role is Role.Head or Role.Ppk or Role.HrOffice));
    }

    private async Task<ILookup<CampaignId, RoundTodo>> TodoAsync(List<LoadedRound> rounds, Authority who, CancellationToken cancel)
    {
        var open = rounds.Where(r => Cascade.OpeningRefusal(r.Campaign) is null).ToList();
        var ids = open.ConvertAll(r => r.Campaign.Id);
        var mine = who.Grants.Where(g => g.Role is Role.Head or Role.Ppk).Select(g => g.UnitId).ToArray();
        var roots = open.ConvertAll(r => r.Root.Id);
        var units = await db.Units.AsNoTracking().Where(u => mine.Contains(u.Id) || roots.Contains(u.Id)).ToListAsync(cancel);
        var opened = await db.UnitOpenings.Where(o => ids.Contains(o.CampaignId)
                && db.Units.Any(u => (mine.Contains(u.Id) || roots.Contains(u.Id)) && (u.Id == o.UnitId || u.ParentId == o.UnitId)))
            .Select(o => new { o.CampaignId, o.UnitId }).ToListAsync(cancel);
        var members = await db.Members.Where(m => ids.Contains(m.CampaignId) && m.PersonId == who.PersonId)
            .Select(m => new { m.CampaignId, m.State, Signed = m.SignatureId != null, m.IsOpen }).ToListAsync(cancel);
        var todo = new List<(CampaignId Round, RoundTodo Todo)>();
        foreach (var round in open)
        {
            var slug = round.Campaign.Slug;
            var member = members.Find(m => m.CampaignId == round.Campaign.Id);
            bool IsOpen(UnitId? unit) => opened.Exists(o => o.CampaignId == round.Campaign.Id && o.UnitId == unit);
            foreach (var unit in units.Where(u => UnitPath.IsWithin(u.Path, round.Root.Path) && PassOnHandler.MayPassOn(round, u, who) && !IsOpen(u.Id)))
                if (member is { Signed: true } && (unit.Id == round.Root.Id || IsOpen(unit.ParentId)))
                    todo.Add((round.Campaign.Id, new RoundTodo("Saudara sudah menandatangani. Jajaran ini menunggu Saudara meneruskan:", unit.Name,
                        $"/putaran/{slug}/teruskan/{unit.Code}", "Teruskan ke jajaran")));
            if (member is { Signed: false, IsOpen: true })
                todo.Add((round.Campaign.Id, new RoundTodo("Giliran Saudara menandatangani:", round.Campaign.Title, $"/pakta/{slug}", "Baca dan tandatangani")));
        }
        return todo.ToLookup(t => t.Round, t => t.Todo);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Pacts;
using Pakta.Web.Access;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

public sealed record RoundPage(Campaign Campaign, string RootName, string RootCode, string Zone, bool MaySteer, CoverageCount? Figures,
    IReadOnlyList<PactVersion> Texts, IReadOnlyList<RoundEvent> History, IReadOnlyList<string> TrialPeople, IReadOnlyList<CascadeNode> Tree,
    IReadOnlyList<CascadeNode> Directs, int StillShut, bool MayRevoke)
{
    public bool MayOpenAll => MaySteer && StillShut > 0 && Cascade.OpeningRefusal(Campaign) is null;

    public IEnumerable<CascadeNode> MyTurn => Tree.SelectMany(t => t.All).Where(n => n.MayPassOn);
}

public sealed record RoundEvent(CampaignState To, DateTimeOffset At, string? By, string? Reason, int? ObligedThen, int? SignedThen, int? ExemptThen);

/// <summary>Everything about one round that the reader may see; null where the round does not exist for the reader.</summary>
public sealed class RoundPageQuery(PaktaDb db, CascadeQuery cascade)
{
    public async Task<LoadedRound?> FindAsync(string slug, Authority who, CancellationToken cancel)
    {
        var found = await db.Campaigns.AsNoTracking().Where(c => c.Slug == slug)
            .Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { Campaign = c, Root = u }).SingleOrDefaultAsync(cancel);
        var round = found is null ? null : new LoadedRound(found.Campaign, found.Root);
        return round?.IsVisibleTo(who) == true ? round : null;
    }

    public async Task<RoundPage?> RunAsync(string slug, Authority who, CancellationToken cancel)
    {
        if (await FindAsync(slug, who, cancel) is not { } round) return null;
        var id = round.Campaign.Id;
        var wholeIsSeen = who.SeesFigures(round.Root.Path, round.Root.Region);
        var figures = wholeIsSeen
            ? await db.UnitCoverages.AsNoTracking().SingleOrDefaultAsync(c => c.CampaignId == id && c.UnitId == round.Root.Id, cancel) : null;
        var texts = await db.PactVersions.AsNoTracking().Where(v => v.CampaignId == id).ToListAsync(cancel);
        var started = round.Campaign.State is not (CampaignState.Draft or CampaignState.Trial);
        var tree = started ? await cascade.RunAsync(round, who, cancel) : [];
        var shut = started ? await db.NotOpenIn(round).CountAsync(cancel) : 0;
        return new RoundPage(round.Campaign, round.Root.Name, round.Root.Code, round.Zone.Name, who.MaySteer(round.Root.Path), figures?.Total,
            [.. texts.OrderBy(t => t.Audience)], await HistoryAsync(id, cancel), await TrialPeopleAsync(id, cancel), tree,
            [.. tree.SelectMany(t => t.All).Where(n => n.IsMine).SelectMany(n => n.Below)], shut, started && who.IsHrOver(round.Root.Path));
    }

    private async Task<List<RoundEvent>> HistoryAsync(Core.CampaignId id, CancellationToken cancel)
    {
        var rows = await db.CampaignTransitions.AsNoTracking().Where(t => t.CampaignId == id).OrderByDescending(t => t.At).ThenByDescending(t => t.Id)
            .Select(t => new { Row = t, Name = db.Users.Where(a => a.Id == t.By).Select(a => a.DisplayName).FirstOrDefault() }).ToListAsync(cancel);
        return rows.ConvertAll(r => new RoundEvent(r.Row.To, r.Row.At, r.Name, r.Row.Reason, r.Row.ObligedThen, r.Row.SignedThen, r.Row.ExemptThen));
    }

    private async Task<List<string>> TrialPeopleAsync(Core.CampaignId id, CancellationToken cancel)
    {
        var people = await db.Invitees.Where(i => i.CampaignId == id && i.Kind == InviteeKind.Trial)
            .Join(db.People, i => i.PersonId, p => p.Id, (_, p) => p).AsNoTracking().ToListAsync(cancel);
        return people.ConvertAll(p => p.FullName);
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;

namespace Pakta.Web.Features.Coverage;

/// <summary>Reads the folded rows of a unit and its children; no query here touches a person beyond the heads.</summary>
public sealed class ShowCoverage(PaktaDb db, ChildRows children, FindActions actions, TimeProvider clock)
{
    public async Task<CoveragePage> RunAsync(Authority authority, RoundPlace round, Unit unit, AsOfField field, TableRequest request, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var view = CoverageView.For(authority, unit.Path);
        var row = await db.UnitCoverages.AsNoTracking().SingleOrDefaultAsync(c => c.CampaignId == round.Campaign.Id && c.UnitId == unit.Id, cancel);
        var table = await children.PageAsync(authority, round, unit, view, row?.Own ?? default, request, now, cancel);
        var todo = round.Campaign.State == CampaignState.Open ? await actions.RunAsync(authority, round, unit, view, now, cancel) : [];
        return new CoveragePage(round, unit, view, view.Shown(row?.Total ?? default), view.Shown(row?.Own ?? default),
            await CrumbsAsync(authority, round, unit, cancel), await ClosingAsync(round, unit, cancel),
            await PublicAsync(authority, round, unit, cancel), todo, table, field, now) { Assisted = await AssistedAsync(round, unit, cancel) };
    }

    private async Task<IReadOnlyList<Crumb>> CrumbsAsync(Authority authority, RoundPlace round, Unit unit, CancellationToken cancel)
    {
        var paths = UnitPath.SelfAndAncestors(unit.Path).Skip(1).Where(p => UnitPath.IsWithin(p, round.Root.Path)).ToList();
        var above = paths.Count == 0 ? [] : await db.Units.AsNoTracking().SeenBy(authority).Where(u => paths.Contains(u.Path))
            .OrderBy(u => u.Path).Select(u => new { u.Code, u.Name }).ToListAsync(cancel);
        return [.. above.Select(u => new Crumb(u.Name, round.AddressOf(u.Code))), new Crumb(unit.Name)];
    }

    // Live signatures only, where their signers belong now. There are few: not everybody is without a phone.
    private Task<int> AssistedAsync(RoundPlace round, Unit unit, CancellationToken cancel)
    {
        var units = db.Units.Below(unit.Path);
        return db.AssistedSignings.Where(a => a.CampaignId == round.Campaign.Id)
            .Join(db.Members, a => new { a.CampaignId, a.PersonId }, m => new { m.CampaignId, m.PersonId }, (a, m) => new { a.SignatureId, Live = m.SignatureId, m.UnitId, m.State })
            .CountAsync(x => x.Live == x.SignatureId && x.State == MemberState.Signed && units.Any(u => u.Id == x.UnitId), cancel);
    }

    private async Task<ClosingFigure?> ClosingAsync(RoundPlace round, Unit unit, CancellationToken cancel)
    {
        if (unit.Id != round.Root.Id) return null;
        return await db.CampaignTransitions.AsNoTracking()
            .Where(t => t.CampaignId == round.Campaign.Id && t.To == CampaignState.Closed && t.ObligedThen != null && t.SignedThen != null)
            .OrderByDescending(t => t.At).Select(t => new ClosingFigure(t.At, t.ObligedThen!.Value, t.SignedThen!.Value, t.ExemptThen)).FirstOrDefaultAsync(cancel);
    }

    private async Task<PublicLine?> PublicAsync(Authority authority, RoundPlace round, Unit unit, CancellationToken cancel)
    {
        if (unit.Id != round.Root.Id || authority.Grants.All(g => g.Role != Role.Observer)) return null;
        var size = await db.LogHeads.Select(h => (long?)h.Size).FirstOrDefaultAsync(cancel);
        if (size is not { } position) return null;
        var figures = db.PublicFigures.Where(f => f.CampaignId == round.Campaign.Id);
        return new PublicLine(await figures.SumAsync(f => f.Obliged, cancel), await figures.SumAsync(f => f.Signed, cancel), position);
    }
}

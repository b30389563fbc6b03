using Microsoft.EntityFrameworkCore;
using Pakta.Core.Organization;
using Pakta.Core.Signing;
using Pakta.Web.Access;
using Pakta.Web.Data;
using Pakta.Web.Features.Shared;
using Pakta.Web.LedgerStore;

namespace Pakta.Web.Features.Disputes;

/// <summary>Disputes of the reader's scope; null for whom there are none to see.</summary>
public sealed class ListDisputes(PaktaDb db, TimeProvider clock)
{
    public const string Open = "terbuka", Late = "lewat", Decided = "selesai";
    private const int PageSize = 50;

    public async Task<DisputesPage?> RunAsync(Authority authority, string? view, int page, CancellationToken cancel)
    {
        if (!DisputeScope.Sees(authority)) return null;
        var late = clock.GetUtcNow().AddDays(-DisputeRules.DaysToDecide);
        var all = db.DisputesSeenBy(authority).AsNoTracking();
        var overdue = all.Where(d => d.DecidedAt == null && d.OpenedAt < late);
        var shown = view switch
        {
            Late => overdue,
            Decided => all.Where(d => d.DecidedAt != null),
            _ => all.Where(d => d.DecidedAt == null),
        };
        var pager = Pager.Of(page, await shown.CountAsync(cancel), PageSize);
        var rows = await shown.OrderBy(d => d.DecidedAt != null).ThenBy(d => d.OpenedAt).ThenBy(d => d.Id).Skip((pager.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return new DisputesPage(await LinesAsync(rows, cancel), view is Late or Decided ? view : Open, await overdue.CountAsync(cancel), pager);
    }

    internal async Task<List<DisputeLine>> LinesAsync(IReadOnlyCollection<Dispute> disputes, CancellationToken cancel)
    {
        var (signed, ids) = (disputes.Select(d => d.SignatureId).ToArray(), disputes.Select(d => d.Id).ToArray());
        var facts = await db.Signatures.AsNoTracking().Where(s => signed.Contains(s.Id))
            .Join(db.Units, s => s.UnitId, u => u.Id, (s, u) => new { s.Id, s.CampaignId, s.Record, u.Region })
            .Join(db.Campaigns, x => x.CampaignId, c => c.Id, (x, c) => new { x.Id, x.Record, x.Region, c.Title }).ToDictionaryAsync(x => x.Id, cancel);
        var standing = await db.DisputeProposals.AsNoTracking().Where(p => ids.Contains(p.DisputeId) && p.AnsweredAt == null).ToDictionaryAsync(p => p.DisputeId, cancel);
        var now = clock.GetUtcNow();
        return [.. disputes.Select(d =>
        {
            var (fact, pact) = (facts[d.SignatureId], SignedPact.Parse(facts[d.SignatureId].Record));
            return new DisputeLine(d, pact.Name, pact.Unit, fact.Title, IndonesianZone.OfRegion(fact.Region).Name, standing.GetValueOrDefault(d.Id), now);
        })];
    }
}

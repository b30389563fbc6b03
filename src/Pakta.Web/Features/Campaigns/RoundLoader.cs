using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Takes a round inside a command's transaction: locked first, read after, so that two clicks see one order.</summary>
public sealed class RoundLoader(PaktaDb db, AuditTrail trail, TimeProvider clock)
{
    public async Task<LoadedRound?> TakeAsync(string slug, CancellationToken cancel)
    {
        var ids = await db.Campaigns.Where(c => c.Slug == slug).Select(c => c.Id).ToListAsync(cancel);
        if (ids is not [var id]) return null;
        await RoundLock.TakeAsync(db, id, cancel);
        var campaign = await db.Campaigns.SingleAsync(c => c.Id == id, cancel);
        return new LoadedRound(campaign, await db.Units.AsNoTracking().SingleAsync(u => u.Id == campaign.RootUnitId, cancel));
    }

    /// <summary>The round, if the authority steers it; otherwise it does not exist.</summary>
    public async Task<LoadedRound?> SteerAsync(string slug, Authority who, CancellationToken cancel) =>
        await TakeAsync(slug, cancel) is { } round && who.MaySteer(round.Root.Path) ? round : null;

    /// <summary>The round and a unit of it; a draft exists only for those who steer it.</summary>
    public async Task<(LoadedRound Round, Unit Unit)?> TakeUnitAsync(string slug, string code, Authority who, CancellationToken cancel)
    {
        if (await TakeAsync(slug, cancel) is not { } round) return null;
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null || !UnitPath.IsWithin(unit.Path, round.Root.Path)) return null;
        var isPublic = round.Campaign.State is not (CampaignState.Draft or CampaignState.Trial);
        return isPublic || who.MaySteer(round.Root.Path) ? (round, unit) : null;
    }

    /// <summary>Did this account just bring the round into this state? Then a second submit has nothing left to do.</summary>
    public async Task<bool> IsRepeatAsync(Campaign campaign, CampaignState to, Authority who, CancellationToken cancel)
    {
        if (campaign.State != to) return false;
        return await db.CampaignTransitions.AnyAsync(t => t.CampaignId == campaign.Id && t.To == to && t.By == who.AccountId
            && !db.CampaignTransitions.Any(later => later.CampaignId == campaign.Id && later.At > t.At), cancel);
    }

    /// <summary>Saves, and writes who brought the round into its present state.</summary>
    public Task NoteAsync(AuditAct act, Campaign campaign, Authority who, CancellationToken cancel, string? reason = null, (int Obliged, int Signed, int Exempt)? figures = null)
    {
        var now = clock.GetUtcNow();
        db.CampaignTransitions.Add(CampaignTransition.Create(Guid.CreateVersion7(now), campaign.Id, campaign.State, now, who.AccountId,
            reason, figures));
        AuditChange[] changes = [AuditChange.Set("keadaan", RoundWords.State(campaign.State, campaign.ReopenedUntil)), .. reason is null ? [] : new[] { AuditChange.Set("alasan", reason) }];
        return trail.AddAsync(act, AuditSubject.Of(campaign), who, cancel, changes);
    }
}

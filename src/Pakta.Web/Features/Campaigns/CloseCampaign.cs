using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Closes a round and keeps its figures at that moment.</summary>
public sealed class CloseCampaignHandler(PaktaDb db, RoundLoader rounds, MemberRoll roll)
{
    public async Task<Result<Done>> RunAsync(string slug, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(slug, who, cancel) is not { } round) return new RoundIsUnknown();
        if (await rounds.IsRepeatAsync(round.Campaign, CampaignState.Closed, who, cancel)) return new Done();
        if (round.Campaign.Close().Refusal is { } refusal) return refusal;
        await rounds.NoteAsync(AuditActs.RoundClosed, round.Campaign, who, cancel, figures: await FiguresAsync(round.Campaign.Id, cancel));
        await roll.CloseAsync(round.Campaign, cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    // Counted from the members themselves: the folded figures may be a second behind.
    private async Task<(int Obliged, int Signed, int Exempt)> FiguresAsync(CampaignId id, CancellationToken cancel)
    {
        var states = await db.Members.Where(m => m.CampaignId == id && m.State != MemberState.Uncounted)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        int Of(MemberState state) => states.Where(s => s.Key == state).Sum(s => s.Count);
        return (states.Sum(s => s.Count) - Of(MemberState.Exempt), Of(MemberState.Signed), Of(MemberState.Exempt));
    }
}

using Microsoft.EntityFrameworkCore;
using Pakta.Core.Campaigns;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Opens what is still shut in rounds whose date of self-opening has come; answers how many units.</summary>
public sealed class OpenDueUnitsHandler(PaktaDb db, RoundLoader rounds, UnitOpener units, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var due = await db.Campaigns.Where(c => c.State == CampaignState.Open && c.ReopenedUntil == null && c.OpensByItselfOn <= now)
            .Join(db.Units, c => c.RootUnitId, u => u.Id, (c, u) => new { Campaign = c, Root = u }).AsNoTracking().ToListAsync(cancel);
        var opened = 0;
        foreach (var round in due)
            if (await db.NotOpenIn(new LoadedRound(round.Campaign, round.Root)).AnyAsync(cancel))
                opened += await OpenAsync(round.Campaign.Slug, cancel);
        return opened;
    }

    private async Task<int> OpenAsync(string slug, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.TakeAsync(slug, cancel) is not { } round || Cascade.OpeningRefusal(round.Campaign) is not null) return 0;
        var closed = await db.NotOpenIn(round).ToListAsync(cancel);
        await units.OpenAsync(round.Campaign, closed, new Opening(OpeningManner.ByItself, null), cancel);
        await tx.CommitAsync(cancel);
        return closed.Count;
    }
}

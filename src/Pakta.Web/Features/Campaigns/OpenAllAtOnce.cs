using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

/// <summary><em>Buka serentak</em>: every unit that is not open yet; answers how many.</summary>
public sealed class OpenAllAtOnceHandler(PaktaDb db, RoundLoader rounds, UnitOpener units, AuditTrail trail)
{
    public async Task<Result<int>> RunAsync(string slug, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(slug, who, cancel) is not { } round) return new RoundIsUnknown();
        if (Cascade.OpeningRefusal(round.Campaign) is { } refusal) return refusal;
        var closed = await db.NotOpenIn(round).ToListAsync(cancel);
        await units.OpenAsync(round.Campaign, closed, new Opening(OpeningManner.AllAtOnce, who.AccountId), cancel);
        await trail.AddAsync(AuditActs.AllOpened, AuditSubject.Of(round.Campaign), who, cancel, AuditChange.Set("unit", closed.Count));
        await tx.CommitAsync(cancel);
        return closed.Count;
    }
}

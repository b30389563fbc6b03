using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;

namespace Pakta.Web.Features.Campaigns;

public sealed record OpenUnit(string Slug, string Unit, string? Reason);

/// <summary>A head above or the HR office opens a unit whose head is missing, away, idle or refuses.</summary>
public sealed class OpenUnitHandler(PaktaDb db, RoundLoader rounds, UnitOpener units, AuditTrail trail)
{
    public async Task<Result<Done>> RunAsync(OpenUnit command, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.TakeUnitAsync(command.Slug, command.Unit, who, cancel) is not var (round, unit)) return new RoundIsUnknown();
        if (!who.SeesFigures(unit.Path, unit.Region)) return new RoundIsUnknown();
        var campaign = round.Campaign;
        var manner = who.HeadsAbove(unit.Path) ? OpeningManner.ByHeadAbove : OpeningManner.ByHrOffice;
        var own = await db.UnitOpenings.AsNoTracking().SingleOrDefaultAsync(o => o.CampaignId == campaign.Id && o.UnitId == unit.Id, cancel);
        if (own is not null && own.Manner == manner && own.By == who.AccountId) return new Done();
        if (Cascade.OpenRefusal(campaign, new Cascade.Place(unit.Name, own is not null, true), MayOpen(unit.Path, who), command.Reason) is { } refusal)
            return refusal;
        await units.OpenAsync(campaign, [unit.Id], new Opening(manner, who.AccountId, command.Reason!.Trim()), cancel);
        await trail.AddAsync(AuditActs.UnitOpened, AuditSubject.Of(unit), who, cancel, AuditChange.Set("putaran", command.Slug), AuditChange.Set("alasan", command.Reason.Trim()));
        await tx.CommitAsync(cancel);
        return new Done();
    }

    public static bool MayOpen(string path, Authority who) => who.HeadsAbove(path) || who.IsHrOver(path);
}

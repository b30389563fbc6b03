using Microsoft.EntityFrameworkCore;
using Pakta.Core;
using Pakta.Core.Campaigns;
using Pakta.Core.Coverage;
using Pakta.Core.Organization;
using Pakta.Web.Access;
using Pakta.Web.Auditing;
using Pakta.Web.Data;
using Pakta.Web.Rounds;

namespace Pakta.Web.Features.Campaigns;

/// <summary>Opens a draft or a tried round: the text stands, everybody of the subtree is enrolled.</summary>
public sealed class OpenCampaignHandler(PaktaDb db, RoundLoader rounds, TextFreezer texts, MemberRoll roll, UnitOpener units, TimeProvider clock)
{
    public async Task<Result<Done>> RunAsync(string slug, Authority who, CancellationToken cancel)
    {
        await using var tx = await db.Database.BeginTransactionAsync(cancel);
        if (await rounds.SteerAsync(slug, who, cancel) is not { } round) return new RoundIsUnknown();
        var campaign = round.Campaign;
        if (await rounds.IsRepeatAsync(campaign, CampaignState.Open, who, cancel)) return new Done();
        if (campaign.Open(clock.GetUtcNow()).Refusal is { } refusal) return refusal;
        if (campaign.OpenerRefusal(await HasHeadAsync(round, cancel), await HasSekdaAsync(round, cancel)) is { } nobody) return nobody;
        if (await texts.FreezeAgainAsync(campaign, cancel) is { } gone) return gone;
        await rounds.NoteAsync(AuditActs.RoundOpened, campaign, who, cancel);
        // The public log would have to single people out; nothing of this attempt stays.
        if (await roll.EnrolAsync(campaign, cancel) < ReportingUnits.Least) return new RoundIsTooSmall(ReportingUnits.Least);
        if (campaign.Opener == Opener.FirstWave)
            await units.OpenAsync(campaign, [campaign.RootUnitId], new Opening(OpeningManner.FirstWave, who.AccountId), cancel);
        await tx.CommitAsync(cancel);
        return new Done();
    }

    private async Task<bool> HasHeadAsync(LoadedRound round, CancellationToken cancel)
    {
        var heads = await db.Appointments.AsNoTracking()
            .Where(a => a.UnitId == round.Root.Id && a.PersonId != null && (a.Role == Role.Head || a.Role == Role.Ppk)).ToListAsync(cancel);
        return heads.Exists(a => a.HoldsOn(round.Zone.Date(clock.GetUtcNow())));
    }

    private Task<bool> HasSekdaAsync(LoadedRound round, CancellationToken cancel) =>
        db.Units.AnyAsync(u => u.ParentId == round.Root.Id && u.Kind == UnitKind.Setda, cancel);
}
